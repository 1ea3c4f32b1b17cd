package io.fareline.flight.disruption;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.database.Database;
import io.fareline.flight.inventory.StationTime;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.platform.outbox.Event;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Turns notices into events, a bounded number in one transaction. Any server may do it. */
@ApplicationScoped
public class TellDisruptions {
    private static final String TAKE = """
            with taken as (
                delete from disruption_notice
                 where id in (select id from disruption_notice order by id limit ? for update skip locked)
                returning *)
            select taken.*, leg.carrier, leg.number, leg.suffix, leg.operating_on, leg.origin, leg.destination
              from taken join scheduled_leg leg on leg.id = taken.leg_id
             order by taken.id
            """;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    FlightSettings settings;

    /** @return how many were told */
    @Transactional
    public int tellSome() {
        List<Event> events = database.with(connection -> {
            try (var statement = connection.prepareStatement(TAKE)) {
                statement.setInt(1, settings.disruptions().batch());
                var rows = statement.executeQuery();
                var taken = new ArrayList<Event>();
                while (rows.next()) taken.add(event(rows));
                return taken;
            }
        });
        events.forEach(outbox::add);
        return events.size();
    }

    private static Event event(ResultSet row) throws SQLException {
        var flight = new FlightNumber(row.getString("carrier"), row.getInt("number"), row.getString("suffix"));
        var changes = Arrays.stream((String[]) row.getArray("changes").getArray())
                .map(Change::valueOf)
                .toList();
        return new FlightDisrupted(
                        flight.toString(),
                        row.getObject("operating_on", LocalDate.class),
                        row.getString("origin"),
                        row.getString("destination"),
                        row.getInt("seats"),
                        changes,
                        times(row, "before"),
                        row.getObject("after_departs_at") == null ? null : times(row, "after"),
                        row.getObject("import_id", UUID.class),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant())
                .event(row.getLong("leg_id"), row.getInt("leg_version"));
    }

    private static FlightDisrupted.Times times(ResultSet row, String when) throws SQLException {
        return FlightDisrupted.Times.of(
                StationTime.read(row, when + "_departs"), StationTime.read(row, when + "_arrives"));
    }
}
