package io.fareline.bench.inventory;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.network.GeneratedNetwork;
import io.fareline.bench.network.NetworkPlan;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A Fareline with a network whose flights have far more seats than aircraft have, so that none is sold out in the run. */
final class Ground implements AutoCloseable {
    private static final int WARM_FLIGHTS = 20;
    private static final int DAYS = 330;
    private static final int NETWORK_PER_FLIGHT = 3;
    private static final String HOST = "127.0.0.1";
    private static final String MANY_SEATS = """
            update inventory
               set authorised = array_fill(32000::smallint, array[cardinality(authorised)]),
                   cabin_authorised = array_fill(32000::smallint, array[cardinality(cabin_authorised)])
            """;

    private final int flights;
    private final OwnFareline fareline;
    private final int turns;
    private final Connection database;
    private final EdgeCalls calls;
    private final List<String> offers;

    Ground(BenchRun run) {
        flights = (int) run.options().number("flights");
        turns = (int) run.options().number("turns");
        int hot = turns + 1 + WARM_FLIGHTS;
        fareline = run.start(Map.of("FARELINE_SAMPLE_DAYS", "0", "FARELINE_OFFER_LIFE", "PT24H"));
        try {
            calls = new EdgeCalls(fareline.laptop());
            var from = LocalDate.now(Clock.systemUTC()).plusDays(3);
            var network = GeneratedNetwork.of(
                    new NetworkPlan(run.options().number("seed"), (long) flights * NETWORK_PER_FLIGHT, from, DAYS));
            run.say("Importing the network");
            calls.importSchedule(network.file(), false).orTrouble("The import");
            database = connect("flight");
            try (var statement = database.createStatement()) {
                statement.execute(MANY_SEATS);
                statement.execute("vacuum analyze");
            }
            run.say("Searching for an offer of each of " + (flights + hot) + " dated flights");
            offers = new OffersOnSale(run, URI.create("http://" + HOST + ":" + port()), calls.token(ApiClient.BUYER))
                    .collect(network, from, DAYS, flights + hot);
        } catch (SQLException failed) {
            fareline.close();
            throw new Trouble("The seats were not made many: " + failed.getMessage(), failed);
        } catch (RuntimeException failed) {
            fareline.close();
            throw failed;
        }
    }

    /** Those of the spread load. */
    List<String> offers() {
        return offers.subList(0, flights);
    }

    /** The offer of a dated flight that no other load is for. */
    List<String> hotOffer(int turn) {
        return List.of(offers.get(flights + turn));
    }

    /** One of some that are there to warm up with: a single one would be sold out before all is warm. */
    List<String> warmOffer(long time) {
        return hotOffer(turns + 1 + Math.floorMod(time, WARM_FLIGHTS));
    }

    Laptop laptop() {
        return fareline.laptop();
    }

    Connection connect(String database) throws SQLException {
        return laptop().postgres().connect(database);
    }

    Counters counters() {
        return Counters.read(database);
    }

    SeatsSold seats() {
        try {
            return SeatsSold.read(database);
        } catch (SQLException failed) {
            throw new Trouble("The seats were not counted: " + failed.getMessage(), failed);
        }
    }

    /** With a new token, since one does not last for all turns. */
    HoldClients holders(List<String> offers) {
        return new HoldClients(new InetSocketAddress(HOST, port()), calls.token(ApiClient.service("booking")), offers);
    }

    String buyerToken() {
        return calls.token(ApiClient.BUYER);
    }

    private int port() {
        return fareline.part("flight").ports().getFirst();
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException alreadyGone) {
            throw new Trouble("A connection did not close: " + alreadyGone.getMessage(), alreadyGone);
        } finally {
            fareline.close();
        }
    }
}
