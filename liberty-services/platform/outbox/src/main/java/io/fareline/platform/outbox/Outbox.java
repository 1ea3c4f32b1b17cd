package io.fareline.platform.outbox;

import io.fareline.platform.service.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The events that this service has yet to tell. An event is added in the transaction of the change that it reports, so
 * that neither exists without the other, and is published soon after the commit.
 */
@ApplicationScoped
public class Outbox {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String INSERT = """
            insert into outbox (id, type, subject, version, data, traceparent, created_at)
            values (?, ?, ?, ?, ?::json, ?, ?)
            """;

    @Resource(lookup = "jdbc/fareline")
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    OutboxSettings settings;

    @Inject
    OutboxLag lag;

    @Inject
    jakarta.enterprise.event.Event<EventAdded> added;

    /**
     * @return the event's id
     * @throws OutboxFull beyond the configured number of unpublished events, which is looked at every so often
     */
    @Transactional(TxType.MANDATORY)
    public UUID add(Event event) {
        var prepared = prepare(event);
        insert(prepared);
        announce();
        return prepared.id();
    }

    /**
     * For a statement of the service's own that writes the event with its change, by {@code add_to_outbox}.
     *
     * @throws OutboxFull beyond the configured number of unpublished events, which is looked at every so often
     */
    public PreparedEvent prepare(Event event) {
        if (lag.unpublished() >= settings.unpublishedLimit())
            throw new OutboxFull(lag.unpublished(), settings.unpublishedLimit());
        return new PreparedEvent(
                ids.next(), event, json(event), Traces.current().orElse(null), clock.instant());
    }

    /** Says that prepared events are committed, so that they are published soon. */
    public void announce() {
        added.fire(EventAdded.SOMETHING);
    }

    private String json(Event event) {
        String json = JSON.toJson(event.data());
        if (!json.startsWith("{"))
            throw new IllegalArgumentException("The data of " + event.type() + " must become a JSON object");
        if (json.getBytes(StandardCharsets.UTF_8).length > settings.dataLimit())
            throw new IllegalArgumentException(
                    "The data of " + event.type() + " is larger than " + settings.dataLimit() + " bytes");
        return json;
    }

    private void insert(PreparedEvent prepared) {
        var event = prepared.event();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, prepared.id());
            statement.setString(2, event.type());
            statement.setString(3, event.subject());
            statement.setLong(4, event.version());
            statement.setString(5, prepared.data());
            statement.setString(6, prepared.traceparent());
            statement.setObject(7, prepared.createdAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure("Cannot add an event to the outbox", failure);
        }
    }
}
