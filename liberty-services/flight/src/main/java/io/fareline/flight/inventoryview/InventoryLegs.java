package io.fareline.flight.inventoryview;

import io.fareline.flight.overbooking.FlightScope;
import io.fareline.platform.problem.InvalidRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Finds the dated legs that staff ask for. */
public final class InventoryLegs {
    private static final String PAGE = """
            select leg.id
              from scheduled_leg leg
              join inventory on inventory.leg_id = leg.id
             where leg.carrier = ? and (? = 0 or (leg.number, leg.suffix) = (?, ?))
               and leg.operating_on between ? and ? and leg.status = 'SCHEDULED' and leg.departs_at > ?
               and (?::integer is null
                    or cabin_left_at_most(cabin_authorised, cabin_sold, blocked, ?::integer))
               and (not ? or beyond_authorised or not seats_within(cabin_sold, aircraft_seats(configuration, cabins)))
               and (leg.number, leg.suffix, leg.operating_on, leg.id) > (?, ?, ?, ?)
             order by leg.carrier, leg.number, leg.suffix, leg.operating_on, leg.id
             limit ?
            """;

    private static final String CHANGEABLE = """
            select id from scheduled_leg
             where (carrier, number, suffix) = (?, ?, ?) and operating_on between ? and ?
               and strpos(?, extract(isodow from operating_on)::text) > 0
               and (?::text is null or origin = ?) and (?::text is null or destination = ?)
               and status = 'SCHEDULED' and departs_at > ?
             order by id
             limit ?
            """;

    private InventoryLegs() {}

    /**
     * Dated legs of one flight number, on some days.
     *
     * @param weekdays 1 is Monday
     * @param origin null for any
     * @param destination null for any
     */
    public record Chosen(
            FlightScope flight, LocalDate from, LocalDate to, String weekdays, String origin, String destination) {}

    /** Those that still fly, in the order of their key. */
    public static List<Long> changeable(Connection connection, Chosen chosen, Instant now, int most)
            throws SQLException {
        try (var statement = connection.prepareStatement(CHANGEABLE)) {
            statement.setString(1, chosen.flight.carrier());
            statement.setInt(2, chosen.flight.number());
            statement.setString(3, chosen.flight.suffix());
            statement.setObject(4, chosen.from);
            statement.setObject(5, chosen.to);
            statement.setString(6, chosen.weekdays);
            statement.setString(7, chosen.origin);
            statement.setString(8, chosen.origin);
            statement.setString(9, chosen.destination);
            statement.setString(10, chosen.destination);
            statement.setObject(11, now.atOffset(ZoneOffset.UTC));
            statement.setInt(12, most);
            return ids(statement);
        }
    }

    /** One more than the page holds, where there are more. */
    static List<Long> page(Connection connection, InventoryParameters query, Instant now) throws SQLException {
        var flight = FlightScope.of(query.carrier, query.flightNumber);
        var after = query.after == null ? new String[] {"0", "", "0001-01-01", "0"} : query.after.split(",", -1);
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, flight.carrier());
            statement.setInt(2, flight.number());
            statement.setInt(3, flight.number());
            statement.setString(4, flight.suffix());
            statement.setObject(5, query.from);
            statement.setObject(6, query.to);
            statement.setObject(7, now.atOffset(ZoneOffset.UTC));
            statement.setObject(8, query.leftAtMost, Types.INTEGER);
            statement.setObject(9, query.leftAtMost, Types.INTEGER);
            statement.setBoolean(10, query.oversold);
            statement.setInt(11, Integer.parseInt(after[0]));
            statement.setString(12, after[1]);
            statement.setObject(13, date(after[2]));
            statement.setLong(14, Long.parseLong(after[3]));
            statement.setInt(15, query.limit + 1);
            return ids(statement);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw InvalidRequest.field("after", "must be what a page told");
        }
    }

    private static List<Long> ids(PreparedStatement statement) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) ids.add(rows.getLong(1));
        }
        return ids;
    }
}
