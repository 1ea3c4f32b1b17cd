package io.fareline.flight.feed;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.connection.ConnectingTimeRules;
import io.fareline.flight.database.Database;
import io.fareline.flight.fare.FareSheet;
import io.fareline.flight.network.Airports;
import io.fareline.flight.network.Stations;
import io.fareline.flight.timetable.TimetableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads everything that is on sale, in one snapshot of the database, from which the change log is followed then. */
@ApplicationScoped
class ReadTimetable {
    private static final Logger LOG = Logger.getLogger(ReadTimetable.class.getName());

    private static final String ON_SALE = "from scheduled_leg leg join inventory on inventory.leg_id = leg.id"
            + " where leg.status = 'SCHEDULED' and inventory.on_sale and leg.departs_at >= ?";

    private static final String COUNT = "select pg_current_snapshot()::text, count(*) " + ON_SALE;

    private static final String READ = "select " + FlightRows.COLUMNS + ON_SALE + " order by " + FlightRows.ORDER;

    @Inject
    Database database;

    @Inject
    ConnectingTimeRules rules;

    @Inject
    Airports airports;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    private Stations stations;

    /** What has departed by now is left out. */
    @Transactional
    public FollowedTimetable read(FareSheet fares) {
        Instant now = clock.instant();
        return database.patiently(settings.feed().readTimeout(), connection -> {
            try (var isolation = connection.createStatement()) {
                isolation.execute("set transaction isolation level repeatable read read only");
            }
            return read(connection, fares, now);
        });
    }

    private FollowedTimetable read(Connection connection, FareSheet fares, Instant now) throws SQLException {
        try (var count = connection.prepareStatement(COUNT)) {
            count.setObject(1, now.atOffset(ZoneOffset.UTC));
            var row = count.executeQuery();
            row.next();
            var writer = new TimetableWriter(
                    stations(),
                    fares,
                    rules.read(connection),
                    settings.feed().connectingMinutes(),
                    room(row.getLong(2)));
            fill(connection, writer, fares, now);
            return new FollowedTimetable(writer, fares, row.getString(1), now);
        }
    }

    private void fill(Connection connection, TimetableWriter writer, FareSheet fares, Instant now) throws SQLException {
        var flights = new FlightRows(new SeatColumns(fares.bookingClasses()), stations());
        try (var statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(settings.feed().fetch());
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                flights.read(rows, read -> read.flights().forEach(writer::add));
            }
        }
        if (flights.unknownStations() > 0)
            LOG.log(Level.WARNING, "{0} legs are at airports that are not known.", flights.unknownStations());
    }

    private int room(long legs) {
        long spare = legs * settings.feed().sparePercent() / 100;
        return Math.toIntExact(legs + Math.max(settings.feed().spareLeast(), spare));
    }

    /** Of the build, so the same for every timetable. */
    Stations stations() {
        if (stations == null) stations = new Stations(airports);
        return stations;
    }
}
