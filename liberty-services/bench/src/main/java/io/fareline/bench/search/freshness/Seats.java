package io.fareline.bench.search.freshness;

import io.fareline.runner.laptop.Trouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Changes rows of flight's inventory as a hold does, by the same guarded update, each in a transaction of its own. */
final class Seats implements AutoCloseable {
    private static final String PLACE = "strpos(booking_classes, 'Y')";
    private static final String CABIN = "strpos(cabins, 'Y')";

    private static final String TAKE = """
            update inventory set sold[PLACE] = sold[PLACE] + ?, cabin_sold[CABIN] = cabin_sold[CABIN] + ?
             where leg_id = ? and on_sale and times_version = ?
               and sold[PLACE] + ? <= authorised[PLACE] and cabin_sold[CABIN] + ? <= cabin_authorised[CABIN]
            """.replace("PLACE", PLACE).replace("CABIN", CABIN);

    private static final String GIVE_BACK = """
            update inventory set sold[PLACE] = sold[PLACE] - ?, cabin_sold[CABIN] = cabin_sold[CABIN] - ?
             where leg_id = ?
            """.replace("PLACE", PLACE).replace("CABIN", CABIN);

    private static final String LEGS = """
            select leg_id, times_version, operating_on
              from inventory join scheduled_leg leg on leg.id = leg_id
             where on_sale and (carrier = ?) = ? and number = coalesce(?, number)
             order by random() limit ?
            """;

    /** One row of inventory. */
    record Leg(long id, int timesVersion, LocalDate on) {}

    /** Opens a connection to flight's database. */
    interface Login {
        Connection connect() throws SQLException;
    }

    private final BlockingQueue<Connection> free = new LinkedBlockingQueue<>();

    Seats(int connections, Login login) throws SQLException {
        for (int place = 0; place < connections; place++) {
            var connection = login.connect();
            connection.setAutoCommit(false);
            free.add(connection);
        }
    }

    /** Returns the moment just before its commit, by {@code System.nanoTime}; none where they were not there to be sold. */
    OptionalLong take(Leg leg, int seats) throws InterruptedException {
        return update(TAKE, seats, seats, leg.id, leg.timesVersion, seats, seats);
    }

    /** The same. */
    OptionalLong giveBack(Leg leg, int seats) throws InterruptedException {
        return update(GIVE_BACK, seats, seats, leg.id);
    }

    /** Legs of the network, at random. */
    List<Leg> ofNetwork(int most) throws InterruptedException {
        return legs(false, null, most);
    }

    /** Legs of one flight that is watched. */
    List<Leg> ofProbe(int number, int most) throws InterruptedException {
        return legs(true, number, most);
    }

    private List<Leg> legs(boolean ofProbes, Integer number, int most) throws InterruptedException {
        return with(connection -> {
            try (var statement = connection.prepareStatement(LEGS)) {
                statement.setString(1, ProbeSchedule.CARRIER);
                statement.setBoolean(2, ofProbes);
                statement.setObject(3, number, Types.INTEGER);
                statement.setInt(4, most);
                var legs = new ArrayList<Leg>();
                var rows = statement.executeQuery();
                while (rows.next())
                    legs.add(new Leg(rows.getLong(1), rows.getInt(2), rows.getObject(3, LocalDate.class)));
                return legs;
            }
        });
    }

    private OptionalLong update(String sql, Object... parameters) throws InterruptedException {
        return with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int place = 0; place < parameters.length; place++)
                    statement.setObject(place + 1, parameters[place]);
                boolean done = statement.executeUpdate() == 1;
                long before = System.nanoTime();
                connection.commit();
                return done ? OptionalLong.of(before) : OptionalLong.empty();
            }
        });
    }

    private interface Work<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) throws InterruptedException {
        var connection = free.take();
        try {
            return work.of(connection);
        } catch (SQLException failed) {
            throw new Trouble("flight's inventory: " + failed.getMessage(), failed);
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() {
        for (var connection : free) {
            try {
                connection.close();
            } catch (SQLException alreadyGone) {
                throw new Trouble("A connection did not close: " + alreadyGone.getMessage(), alreadyGone);
            }
        }
    }
}
