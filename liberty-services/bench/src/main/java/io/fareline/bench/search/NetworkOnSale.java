package io.fareline.bench.search;

import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Trouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The network of a run in its Fareline: brought in through the public API, and out by emptying the tables. */
public final class NetworkOnSale {
    private final Scene scene;

    NetworkOnSale(Scene scene) {
        this.scene = scene;
    }

    /** No leg is left. A server that runs does not hear of it, and has to be started again. */
    public void clear() {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("truncate schedule_import, scheduled_leg, inventory cascade");
            }
        });
    }

    /** Imports it, unless an earlier figure did; returns how long that took, nothing where it was there. */
    public Duration load() {
        long there = legs();
        if (there >= scene.flights()) return Duration.ZERO;
        if (there > 0) throw new Trouble("There is another network already, of " + there + " legs");
        scene.run().say("Importing the network through the public API");
        long begin = System.nanoTime();
        new EdgeCalls(scene.fareline().laptop())
                .importSchedule(scene.network().file(), false)
                .orTrouble("The import of the network");
        var took = Duration.ofNanos(System.nanoTime() - begin);
        if (legs() != scene.flights()) throw new Trouble("Only " + legs() + " legs came in");
        scene.run().say("It is in");
        return took;
    }

    private long legs() {
        return with(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from scheduled_leg")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** What is asked of flight's database. */
    public interface Work<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Does it on a connection of its own. */
    public <T> T with(Work<T> work) {
        try (var connection = scene.fareline().laptop().postgres().connect("flight")) {
            return work.of(connection);
        } catch (SQLException failed) {
            throw new Trouble("flight's database: " + failed.getMessage(), failed);
        }
    }
}
