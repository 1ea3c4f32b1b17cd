package io.fareline.bench.race.market;

import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The dated legs of the race in flight's database. */
public final class RaceLegs {
    private static final String ALL_CLASSES = "JDWYBMHQV";
    private static final String FIND = """
        select id, origin, destination, departs_at from scheduled_leg
         where carrier = ? and operating_on >= ? and operating_on < ? and status = 'SCHEDULED'
        """;

    private record Place(String origin, String destination, Instant departsAt) {}

    private final Laptop laptop;
    private final Map<Place, Long> ids = new HashMap<>();

    public RaceLegs(Laptop laptop, RaceFlights flights) throws SQLException {
        this.laptop = laptop;
        try (var connection = connect();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, RaceFlights.CARRIER);
            statement.setObject(2, flights.from());
            statement.setObject(3, flights.from().plusDays(RaceFlights.DAYS));
            var rows = statement.executeQuery();
            while (rows.next())
                ids.put(
                        new Place(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getObject(4, OffsetDateTime.class).toInstant()),
                        rows.getLong(1));
        }
        if (ids.size() != RaceFlights.datedLegs()) throw new Trouble("The race has " + ids.size() + " legs");
    }

    public Connection connect() throws SQLException {
        return laptop.postgres().connect("flight");
    }

    public Collection<Long> ids() {
        return ids.values();
    }

    long id(String origin, String destination, Instant departsAt) {
        var id = ids.get(new Place(origin, destination, departsAt));
        if (id == null) throw new Trouble("No leg of the race from " + origin + " at " + departsAt);
        return id;
    }

    /** Closes all other classes of the race's legs; none where none is named. */
    void openOnly(String classes) throws SQLException {
        String closed = classes.isEmpty() ? "" : ALL_CLASSES.replaceAll("[" + classes + "]", "");
        try (var connection = connect();
                var statement =
                        connection.prepareStatement("update inventory set closed_classes = ? where leg_id = any (?)")) {
            statement.setString(1, closed);
            statement.setArray(
                    2, connection.createArrayOf("bigint", ids.values().toArray()));
            statement.executeUpdate();
        }
    }
}
