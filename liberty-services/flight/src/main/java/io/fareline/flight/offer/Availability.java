package io.fareline.flight.offer;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.database.Database;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.inventory.ScheduledLeg;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The one place that knows which flights go from one airport to another, and how many seats they have left. */
@ApplicationScoped
class Availability {
    private static final String DIRECT = """
            with flight as (
                select board.carrier, board.number, board.suffix, board.operating_on, board.variation,
                       board.leg_sequence as board_sequence, off.leg_sequence as off_sequence, board.departs_at
                  from scheduled_leg board
                  join scheduled_leg off
                    on (off.carrier, off.number, off.suffix, off.operating_on, off.variation)
                     = (board.carrier, board.number, board.suffix, board.operating_on, board.variation)
                   and off.leg_sequence >= board.leg_sequence
                   and off.destination = ? and off.status = 'SCHEDULED'
                 where board.origin = ? and board.departs_on = ? and board.status = 'SCHEDULED'
                   and board.departs_at >= ?
                 order by board.departs_at, board.carrier, board.number, board.suffix, off.leg_sequence
                 limit ?)
            select leg.*, seats.*, flight.board_sequence, flight.off_sequence
              from flight
              join scheduled_leg leg
                on (leg.carrier, leg.number, leg.suffix, leg.operating_on, leg.variation)
                 = (flight.carrier, flight.number, flight.suffix, flight.operating_on, flight.variation)
               and leg.leg_sequence between flight.board_sequence and flight.off_sequence
               and leg.status = 'SCHEDULED'
              join inventory seats on seats.leg_id = leg.id and seats.on_sale
             order by flight.departs_at, flight.carrier, flight.number, flight.suffix, flight.board_sequence,
                      flight.off_sequence, leg.leg_sequence
            """;

    @Inject
    Database database;

    @Inject
    FlightSettings settings;

    /** Flights without a change of flight number, in the order of their departure, not before that instant. */
    List<AvailableFlight> direct(OfferQuestion question, Instant notBefore) {
        return database.with(connection -> direct(connection, question, notBefore));
    }

    private List<AvailableFlight> direct(Connection connection, OfferQuestion question, Instant notBefore)
            throws SQLException {
        try (var statement = connection.prepareStatement(DIRECT)) {
            statement.setString(1, question.destination());
            statement.setString(2, question.origin());
            statement.setObject(3, question.departureOn());
            statement.setObject(4, notBefore.atOffset(ZoneOffset.UTC));
            statement.setInt(5, settings.selling().flightsLimit());
            return flights(statement.executeQuery());
        }
    }

    private static List<AvailableFlight> flights(ResultSet rows) throws SQLException {
        var flights = new ArrayList<AvailableFlight>();
        var legs = new ArrayList<AvailableFlight.Leg>();
        while (rows.next()) {
            var leg = new AvailableFlight.Leg(ScheduledLeg.read(rows), LegInventory.read(rows));
            int board = rows.getInt("board_sequence");
            int off = rows.getInt("off_sequence");
            if (leg.scheduled().legSequence() == board) legs.clear();
            legs.add(leg);
            if (leg.scheduled().legSequence() != off) continue;
            var flight = new AvailableFlight(List.copyOf(legs));
            if (off - board < Offer.MOST_LEGS && flight.isUnbroken(off - board + 1)) flights.add(flight);
        }
        return flights;
    }
}
