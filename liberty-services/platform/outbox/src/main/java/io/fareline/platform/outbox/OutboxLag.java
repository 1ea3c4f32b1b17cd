package io.fareline.platform.outbox;

import io.fareline.platform.service.Loops;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * How far the streams are behind the database: the number of unpublished events and the age of the oldest, as of the
 * last look. The count stops at the configured limit.
 */
@ApplicationScoped
public class OutboxLag {
    private static final String WAITING = """
            select count(*), min(created_at)
            from (select created_at from outbox where published_at is null limit ?) as waiting
            """;

    private record Seen(long unpublished, Instant oldest) {}

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    OutboxSettings settings;

    private volatile Seen seen = new Seen(0, null);

    void onStart(@Observes @Priority(5000) Startup event, Loops loops, Instance<Meter> meters) {
        look();
        loops.every(settings.lagInterval(), "outbox lag", this::look);
        if (meters.isResolvable()) export(meters.get());
    }

    /** Events that are committed and not yet in the stream. */
    public long unpublished() {
        return seen.unpublished;
    }

    /** Zero while nothing waits. */
    public Duration oldestAge() {
        Instant oldest = seen.oldest;
        if (oldest == null) return Duration.ZERO;
        Duration age = Duration.between(oldest, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    void look() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(WAITING)) {
            statement.setInt(1, settings.unpublishedLimit());
            try (var row = statement.executeQuery()) {
                row.next();
                var oldest = row.getObject(2, OffsetDateTime.class);
                seen = new Seen(row.getLong(1), oldest == null ? null : oldest.toInstant());
            }
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot count the unpublished events", failure);
        }
    }

    private void export(Meter meter) {
        meter.gaugeBuilder("outbox.unpublished")
                .ofLongs()
                .setUnit("{event}")
                .setDescription("Events committed and not yet in the stream")
                .buildWithCallback(gauge -> gauge.record(unpublished()));
        meter.gaugeBuilder("outbox.oldest.age")
                .setUnit("s")
                .setDescription("Age of the oldest event that is not yet in the stream")
                .buildWithCallback(gauge -> gauge.record(oldestAge().toMillis() / 1000.0));
    }
}
