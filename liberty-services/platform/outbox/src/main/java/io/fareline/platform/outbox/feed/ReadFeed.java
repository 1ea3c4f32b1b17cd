package io.fareline.platform.outbox.feed;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.OutboxRow;
import io.fareline.platform.outbox.OutboxSettings;
import io.fareline.platform.outbox.SqlFailure;
import io.fareline.platform.problem.InvalidRequest;
import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads the outbox by its numbers. The last number is read before the events: a number is given in the transaction that
 * counts it, so every number up to the last is there, or past retention.
 */
@ApplicationScoped
public class ReadFeed {
    private static final String LAST = "select last_number from outbox_sequence";
    private static final String OLDEST = "select min(sequence) from outbox";
    private static final String EVENTS =
            "select " + OutboxRow.COLUMNS + " from outbox where sequence > ? order by sequence limit ?";

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    OutboxSettings settings;

    @Inject
    Configuration configuration;

    int most;

    @PostConstruct
    void read() {
        most = configuration.integer("fareline.outbox.feed.page", 1, 10_000);
    }

    /** @param limit most events; 0 asks for the numbers alone */
    public FeedPage after(long number, int limit) {
        if (number < 0) throw InvalidRequest.field("after", "must not be negative");
        if (limit < 0 || limit > most) throw InvalidRequest.field("limit", "must be from 0 to " + most);
        try (var connection = dataSource.getConnection()) {
            long last = number(connection, LAST, 0);
            long oldest = number(connection, OLDEST, last + 1);
            return new FeedPage(oldest, last, events(connection, number, limit));
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot read the outbox", failure);
        }
    }

    private static long number(Connection connection, String query, long otherwise) throws SQLException {
        try (var statement = connection.prepareStatement(query);
                var row = statement.executeQuery()) {
            row.next();
            long number = row.getLong(1);
            return row.wasNull() ? otherwise : number;
        }
    }

    private List<CloudEvent> events(Connection connection, long after, int limit) throws SQLException {
        var events = new ArrayList<CloudEvent>();
        if (limit == 0) return events;
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) events.add(OutboxRow.event(row, settings.service()));
            }
        }
        return events;
    }
}
