package io.fareline.platform.outbox.inbox;

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

/** Forgets what was seen long ago, a bounded number at a time; what lies behind a gap is kept, to close it one day. */
@ApplicationScoped
public class InboxRetention {
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final String SEEN = """
            delete from inbox where (consumer_group, event_id) in
                (select inbox.consumer_group, event_id from inbox join inbox_position as known
                    on known.consumer_group = inbox.consumer_group and known.source = inbox.source
                where received_at < ? and sequence <= contiguous order by received_at limit ?)
            """;
    private static final String FAILED = """
            delete from inbox_failure where (consumer_group, event_id) in
                (select consumer_group, event_id from inbox_failure where last_attempt_at < ?
                order by last_attempt_at limit ?)
            """;
    private static final String DEAD = """
            delete from inbox_dead where (consumer_group, stream, entry_id) in
                (select consumer_group, stream, entry_id from inbox_dead where died_at < ? order by died_at limit ?)
            """;

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Configuration configuration;

    @Inject
    InboxSettings settings;

    Duration dead;
    int batch;
    private Duration interval;

    @PostConstruct
    void read() {
        dead = configuration.duration("fareline.inbox.dead.retention", Duration.ofMinutes(1), LONGEST);
        batch = configuration.integer("fareline.inbox.retention.batch", 1, 100_000);
        interval =
                configuration.duration("fareline.inbox.retention.interval", Duration.ofSeconds(1), Duration.ofDays(1));
    }

    public void start(Loops loops) {
        loops.every(interval, "inbox retention", () -> {
            boolean more = true;
            while (more && !loops.areStopping()) more = deleteBatch();
        });
    }

    /** @return whether there may be more */
    boolean deleteBatch() {
        var seen = settings.remembered();
        int most = Math.max(delete(SEEN, seen), Math.max(delete(FAILED, seen), delete(DEAD, dead)));
        return most == batch;
    }

    private int delete(String statementText, Duration age) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(statementText)) {
            statement.setObject(1, clock.instant().minus(age).atOffset(ZoneOffset.UTC));
            statement.setInt(2, batch);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot remove old inbox rows", failure);
        }
    }
}
