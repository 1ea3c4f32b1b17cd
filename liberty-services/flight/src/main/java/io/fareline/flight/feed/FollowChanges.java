package io.fareline.flight.feed;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a timetable up to date with the change log. The log tells which legs changed, and they are read again as they
 * are now, so that it does no harm to hear of one twice.
 */
@ApplicationScoped
class FollowChanges {
    private static final String SEATS =
            "select inventory.leg_id, " + SeatColumns.COLUMNS + " from inventory where inventory.leg_id = any (?)";

    private static final String FLIGHTS =
            """
            select COLUMNS
              from (select distinct carrier, number, suffix, operating_on
                      from scheduled_leg where id = any (?)) changed
              join scheduled_leg leg using (carrier, number, suffix, operating_on)
              join inventory on inventory.leg_id = leg.id
             order by ORDER
            """.replace("COLUMNS", FlightRows.COLUMNS).replace("ORDER", FlightRows.ORDER);

    @Inject
    Database database;

    @Inject
    ChangeLog log;

    @Inject
    ReadTimetable readTimetable;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    /** One look; returns how many legs it was told of. What cannot be followed leaves the timetable outdated. */
    int follow(FollowedTimetable timetable) {
        Instant now = clock.instant();
        var changes = log.since(timetable.position(), settings.feed().changes());
        if (changes.lost() || changes.all()) timetable.outdate();
        var seats = new SeatColumns(timetable.fares().bookingClasses());
        for (var batch : batches(changes.seats()))
            database.with(connection -> readSeats(connection, batch, seats, timetable));
        for (var batch : batches(changes.flights()))
            database.with(connection -> readFlights(connection, batch, seats, timetable));
        timetable.hasFollowed(changes.position(), now);
        return changes.seats().size() + changes.flights().size();
    }

    private int readSeats(Connection connection, List<Long> legs, SeatColumns seats, FollowedTimetable timetable)
            throws SQLException {
        try (var statement = connection.prepareStatement(SEATS)) {
            statement.setArray(1, array(connection, legs));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) timetable.writer().setSeats(rows.getLong(1), seats.read(rows, 2));
            }
            return legs.size();
        }
    }

    private int readFlights(Connection connection, List<Long> legs, SeatColumns seats, FollowedTimetable timetable)
            throws SQLException {
        var flights = new FlightRows(seats, readTimetable.stations());
        try (var statement = connection.prepareStatement(FLIGHTS)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setArray(2, array(connection, legs));
            try (var rows = statement.executeQuery()) {
                flights.read(rows, read -> replace(timetable, read));
            }
            return legs.size();
        }
    }

    private static void replace(FollowedTimetable timetable, FlightRows.OfOneDate read) {
        var writer = timetable.writer();
        int legs =
                read.flights().stream().mapToInt(flight -> flight.legs().size()).sum();
        if (!writer.hasRoomFor(legs)) {
            timetable.outdate();
            return;
        }
        List<Long> before = read.legIds();
        for (var flight : read.flights()) {
            writer.replace(before, flight);
            before = List.of();
        }
    }

    private List<List<Long>> batches(List<Long> legs) {
        int size = settings.feed().batch();
        var batches = new ArrayList<List<Long>>();
        for (int from = 0; from < legs.size(); from += size)
            batches.add(legs.subList(from, Math.min(legs.size(), from + size)));
        return batches;
    }

    private static Array array(Connection connection, List<Long> legs) throws SQLException {
        return connection.createArrayOf("int8", legs.toArray());
    }
}
