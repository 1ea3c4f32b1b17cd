package io.fareline.flight.hold;

import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.Price;
import io.fareline.flight.inventory.StationTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns the rows of one hold, one for each of its segments in order, into the hold. */
final class HoldRows {
    static final String SELECT = """
            select hold.*, coalesce(hold.price_guaranteed_until, hold.ticketing_time_limit) as guaranteed,
                   segment.sequence, segment.flight_number, segment.operating_on, segment.origin,
                   segment.destination, segment.departs_local, segment.departs_at, segment.arrives_local,
                   segment.arrives_at, segment.origin_terminal, segment.destination_terminal, segment.aircraft_type,
                   segment.cabin, segment.booking_class, segment.fare_basis
              from hold join hold_segment segment on segment.hold_id = hold.id
             where hold.id = ?
             order by segment.sequence
            """;

    private HoldRows() {}

    static Optional<Hold> read(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        var segments = new ArrayList<Hold.Segment>();
        var hold = new Hold(
                rows.getObject("id", UUID.class),
                new HoldOwner(rows.getString("acting_client"), rows.getString("calling_service")),
                rows.getBytes("content_hash"),
                HoldState.valueOf(rows.getString("state")),
                new TicketingTimeLimit(instant(rows, "ticketing_time_limit")),
                instant(rows, "guaranteed"),
                List.of((UUID[]) rows.getArray("extensions").getArray()),
                rows.getLong("version"),
                rows.getString("carrier_accounting_code"),
                price(rows),
                segments);
        do segments.add(segment(rows));
        while (rows.next());
        return Optional.of(hold);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Price price(ResultSet row) throws SQLException {
        return new Price(
                row.getString("currency"),
                new Party(row.getInt("adults"), row.getInt("children"), row.getInt("infants")),
                row.getLong("adult_fare"),
                row.getLong("child_fare"),
                row.getLong("infant_fare"),
                row.getLong("seat_taxes"),
                row.getBoolean("refundable"),
                row.getLong("cancellation_fee"));
    }

    private static Hold.Segment segment(ResultSet row) throws SQLException {
        return new Hold.Segment(
                row.getInt("sequence"),
                row.getString("flight_number"),
                row.getObject("operating_on", LocalDate.class),
                row.getString("origin"),
                row.getString("destination"),
                StationTime.read(row, "departs"),
                StationTime.read(row, "arrives"),
                row.getString("origin_terminal"),
                row.getString("destination_terminal"),
                row.getString("aircraft_type"),
                row.getString("cabin"),
                row.getString("booking_class"),
                row.getString("fare_basis"));
    }
}
