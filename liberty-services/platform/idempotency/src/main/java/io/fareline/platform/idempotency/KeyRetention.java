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
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Forgets keys after their time, a bounded number at a time; from then on such a key is new. */
@ApplicationScoped
public class KeyRetention {
    private static final String DELETE = """
            delete from idempotency_key where effect_id in
                (select effect_id from idempotency_key where created_at < ? and locked_until <= ?
                order by created_at limit ? for update skip locked)
            """;

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    IdempotencySettings settings;

    void onStart(@Observes @Priority(5000) Startup event, Loops loops) {
        loops.every(settings.interval(), "idempotency key retention", () -> {
            boolean more = true;
            while (more && !loops.areStopping()) more = deleteBatch() == settings.batch();
        });
    }

    int deleteBatch() {
        Instant now = clock.instant();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(DELETE)) {
            statement.setObject(1, now.minus(settings.retention()).atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setInt(3, settings.batch());
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot remove old idempotency keys", failure);
        }
    }
}
