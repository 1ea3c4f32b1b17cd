package io.fareline.flight.placing;

import io.fareline.flight.fare.Price;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.TicketingTimeLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A hold about to be placed; the rows of its segments and legs go to the database with its own in one statement. */
record NewHold(
        UUID id,
        HoldOwner owner,
        byte[] contentHash,
        TicketingTimeLimit limit,
        Instant placedAt,
        String defaultAccountingCode,
        Price price,
        Itinerary itinerary) {

    private static final String INSERT = """
        with placed as (
            insert into hold (id, acting_client, calling_service, content_hash, state, ticketing_time_limit,
                placed_at, carrier_accounting_code, currency, adults, children, infants, adult_fare, child_fare,
                infant_fare, seat_taxes, refundable, cancellation_fee)
            values (?, ?, ?, ?, 'HELD', ?, ?,
                coalesce((select accounting_code from carrier where code = ?), ?),
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            returning id),
        segments as (
            insert into hold_segment (hold_id, sequence, flight_number, operating_on, origin, destination,
                departs_local, departs_at, arrives_local, arrives_at, origin_terminal, destination_terminal,
                aircraft_type, cabin, booking_class, fare_basis)
            select placed.id, segment.*
              from placed, unnest(?::smallint[], ?::text[], ?::date[], ?::text[], ?::text[], ?::timestamp[],
                   ?::timestamptz[], ?::timestamp[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                   ?::text[], ?::text[]) segment)
        insert into hold_leg (hold_id, leg_id, sequence, booking_class, seats)
        select placed.id, leg.* from placed, unnest(?::bigint[], ?::smallint[], ?::text[], ?::smallint[]) leg
        """;

    private record LegRow(long legId, int sequence, String bookingClass, int seats) {}

    /** @return false when there is a hold with this id already */
    boolean insert(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            int at = setHold(statement);
            at = setSegments(connection, statement, at);
            setLegs(connection, statement, at);
            return statement.executeUpdate() > 0;
        }
    }

    private int setHold(PreparedStatement statement) throws SQLException {
        int at = 1;
        statement.setObject(at++, id);
        statement.setString(at++, owner.actingClient());
        statement.setString(at++, owner.callingService());
        statement.setBytes(at++, contentHash);
        statement.setObject(at++, limit.instant().atOffset(ZoneOffset.UTC));
        statement.setObject(at++, placedAt.atOffset(ZoneOffset.UTC));
        statement.setString(at++, itinerary.firstCarrier());
        statement.setString(at++, defaultAccountingCode);
        statement.setString(at++, price.currency());
        statement.setInt(at++, price.party().adults());
        statement.setInt(at++, price.party().children());
        statement.setInt(at++, price.party().infants());
        statement.setLong(at++, price.adultFare());
        statement.setLong(at++, price.childFare());
        statement.setLong(at++, price.infantFare());
        statement.setLong(at++, price.seatTaxes());
        statement.setBoolean(at++, price.refundable());
        statement.setLong(at++, price.cancellationFee());
        return at;
    }

    private int setSegments(Connection connection, PreparedStatement statement, int first) throws SQLException {
        var segments = itinerary.segments();
        var columns = new ArrayList<Function<Itinerary.Segment, Object>>(List.of(
                segment -> segments.indexOf(segment) + 1,
                segment -> segment.first().flight(),
                segment -> segment.first().operatingOn(),
                segment -> segment.first().origin(),
                segment -> segment.last().destination(),
                segment -> segment.first().departure().local(),
                segment -> segment.first().departure().instant(),
                segment -> segment.last().arrival().local(),
                segment -> segment.last().arrival().instant(),
                segment -> segment.first().originTerminal()));
        columns.add(segment -> segment.last().destinationTerminal());
        columns.add(segment -> segment.first().aircraftType());
        columns.add(segment -> segment.fare().cabin());
        columns.add(segment -> segment.fare().bookingClass());
        columns.add(segment -> segment.fare().fareBasis());
        int at = first;
        for (var column : columns) setTexts(connection, statement, at++, segments, column);
        return at;
    }

    private void setLegs(Connection connection, PreparedStatement statement, int first) throws SQLException {
        var rows = new ArrayList<LegRow>();
        for (int place = 0; place < itinerary.segments().size(); place++) {
            var segment = itinerary.segments().get(place);
            for (var leg : segment.offered())
                rows.add(new LegRow(
                        leg.id(),
                        place + 1,
                        segment.fare().bookingClass(),
                        price.party().seats()));
        }
        setTexts(connection, statement, first, rows, LegRow::legId);
        setTexts(connection, statement, first + 1, rows, LegRow::sequence);
        setTexts(connection, statement, first + 2, rows, LegRow::bookingClass);
        setTexts(connection, statement, first + 3, rows, LegRow::seats);
    }

    private static <T> void setTexts(
            Connection connection, PreparedStatement statement, int at, List<T> rows, Function<T, Object> column)
            throws SQLException {
        Object[] texts = rows.stream().map(column).map(String::valueOf).toArray();
        statement.setArray(at, connection.createArrayOf("text", texts));
    }
}
