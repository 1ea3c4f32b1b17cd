package io.fareline.platform.idempotency;

import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/**
 * Forgets keys after their time, and secrets in answers before that: a bounded number at a time, for a bounded time, and
 * passing by what another process is at. A forgotten key is new.
 */
@ApplicationScoped
public class KeyRetention {
    private static final String DELETE = """
            delete from idempotency_key where effect_id in
                (select effect_id from idempotency_key where created_at < ? and locked_until <= ?
                order by created_at limit ? for update skip locked)
            """;

    private static final String ERASE = """
            update idempotency_key set body = '' where effect_id in
                (select effect_id from idempotency_key
                where sealed_by is not null and octet_length(body) > 0 and answered_at <= ?
                order by answered_at limit ? for update skip locked)
            """;

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    IdempotencySettings settings;

    void onStart(@Observes @Priority(5000) Startup event, Loops loops) {
        loops.every(settings.retention().interval(), "idempotency key retention", () -> round(loops::areStopping));
    }

    void round(BooleanSupplier stopping) {
        var end = System.nanoTime() + settings.retention().round().toNanos();
        BooleanSupplier over = () -> stopping.getAsBoolean() || System.nanoTime() >= end;
        allOf(this::eraseBatch, over);
        allOf(this::deleteBatch, over);
    }

    private void allOf(IntSupplier batch, BooleanSupplier over) {
        boolean more = true;
        while (more && !over.getAsBoolean())
            more = batch.getAsInt() == settings.retention().batch();
    }

    int deleteBatch() {
        return run(DELETE, before(settings.retention().keys()), clock.instant());
    }

    int eraseBatch() {
        return run(ERASE, before(settings.retention().secrets()));
    }

    private Instant before(Duration kept) {
        return clock.instant().minus(kept);
    }

    private int run(String sql, Instant... instants) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (var instant : instants) statement.setObject(at++, KeyTable.at(instant));
            statement.setInt(at, settings.retention().batch());
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot remove old idempotency keys", failure);
        }
    }
}
