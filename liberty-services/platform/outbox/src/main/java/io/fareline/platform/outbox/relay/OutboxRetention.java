package io.fareline.platform.outbox.relay;

import io.fareline.platform.outbox.SqlFailure;
import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Loops;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Removes events that were published long ago, a bounded number at a time and in the order of their numbers, so that what
 * is left has no holes and consumers can tell what is past retention. What is unpublished stays for ever.
 */
@ApplicationScoped
public class OutboxRetention {
    private static final String DELETE = """
            delete from outbox where sequence <
                (select coalesce(min(sequence) filter (where not expired), max(sequence) + 1)
                from (select sequence, coalesce(published_at < ?, false) as expired from outbox
                    where sequence is not null order by sequence limit ?) as oldest)
            """;

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Configuration configuration;

    Duration retention;
    int batch;
    private Duration interval;

    @PostConstruct
    void read() {
        retention = configuration.duration("fareline.outbox.retention", Duration.ofMinutes(1), Duration.ofDays(3650));
        batch = configuration.integer("fareline.outbox.retention.batch", 1, 100_000);
        interval =
                configuration.duration("fareline.outbox.retention.interval", Duration.ofSeconds(1), Duration.ofDays(1));
    }

    public void start(Loops loops) {
        loops.every(interval, "outbox retention", () -> {
            boolean more = true;
            while (more && !loops.areStopping()) more = deleteBatch() == batch;
        });
    }

    int deleteBatch() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(DELETE)) {
            statement.setObject(1, clock.instant().minus(retention).atOffset(ZoneOffset.UTC));
            statement.setInt(2, batch);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot remove old events", failure);
        }
    }
}
