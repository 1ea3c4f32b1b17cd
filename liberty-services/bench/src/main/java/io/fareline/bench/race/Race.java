package io.fareline.bench.race;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.race.history.Check;
import io.fareline.bench.race.history.Evidence;
import io.fareline.bench.race.market.Market;
import io.fareline.bench.race.market.OfferCollection;
import io.fareline.bench.race.market.RaceFlights;
import io.fareline.bench.race.market.RaceLegs;
import io.fareline.bench.race.market.SeatWishes;
import io.fareline.bench.race.number.NumberCheck;
import io.fareline.bench.race.number.NumberEvidence;
import io.fareline.platform.testing.Waiting;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The ground that races are run on: two flight servers, the flights, their offers. One race is run on it at a time.
 */
final class Race implements AutoCloseable {
    private static final int DAYS_AHEAD = 20;
    private static final Duration RUN_OUT_WITHIN = Duration.ofSeconds(40);
    private static final int GIVING_BACK_TRIES = 20;

    private final BenchRun run;
    private final OwnFareline fareline;
    private final Clock clock;
    private final RaceLegs legs;
    private final FlightServers servers;
    private final Market market;

    Race(BenchRun run, OwnFareline fareline, Clock clock) throws SQLException {
        this.run = run;
        this.fareline = fareline;
        this.clock = clock;
        var calls = new EdgeCalls(fareline.laptop());
        var flights = new RaceFlights(LocalDate.now(clock).plusDays(DAYS_AHEAD));
        calls.importSchedule(flights.file(), false).orTrouble("The flights of the race");
        legs = new RaceLegs(fareline.laptop(), flights);
        run.say("Starting a second flight server");
        servers = new FlightServers(fareline);
        try {
            run.say("Collecting offers");
            market = new OfferCollection(servers.address(), calls.token(ApiClient.BUYER), legs, flights).collect(clock);
        } catch (SQLException | RuntimeException failed) {
            servers.close();
            throw failed;
        }
        run.say(market.size() + " offers of " + legs.ids().size() + " dated legs");
    }

    RaceLegs legs() {
        return legs;
    }

    /** How hard, and for how long at most. */
    record Size(long clients, Duration time, long kills, long calls, long seed) {}

    /** What came of one. */
    record Outcome(
            History history, NumberEvidence numbers, Map<String, List<String>> offenders, Map<String, Integer> kills) {
        Evidence evidence() {
            return numbers.race();
        }
    }

    /**
     * Races, waits until what runs out has run out, reads and judges, and gives back what is left.
     *
     * @param plant what is wrong with the database on purpose
     */
    Outcome run(Size size, Plant plant) throws InterruptedException, SQLException {
        var client = "race-" + size.seed() + "-" + clock.millis();
        var history = new History(clock, size.calls());
        var seeds = new SplittableRandom(size.seed());
        try (var audit = Audit.install(legs)) {
            servers.renewIfOld();
            var kills = new Kills(run, fareline, servers, seeds.split());
            race(
                    new Racer.Track(
                            servers, client, new Racer.Wishes(market, new SeatWishes()), history, new AtomicInteger()),
                    size,
                    kills,
                    seeds);
            awaitRunOut(client);
            Audit.execute(legs, plant.damage());
            var evidence = new EvidenceReader(legs, client).read(history);
            var offenders = new LinkedHashMap<>(Check.offenders(evidence.race()));
            offenders.putAll(NumberCheck.offenders(evidence));
            // What is damaged may refuse to be given back; mending it does so.
            if (plant.mend().isEmpty()) giveBack(client, history);
            return new Outcome(history, evidence, offenders, kills.done());
        }
    }

    private void race(Racer.Track track, Size size, Kills kills, SplittableRandom seeds) throws InterruptedException {
        var racers = new Racers(track);
        racers.begin(size.clients(), seeds);
        try {
            kills.follow(size.kills(), size.time(), racers::isOver);
        } finally {
            racers.stop();
            kills.revive();
        }
    }

    private void awaitRunOut(String client) {
        Waiting.until(
                RUN_OUT_WITHIN,
                () -> count(
                                "select count(*) from hold where acting_client = ? and state = 'HELD'"
                                        + " and ticketing_time_limit < now() + interval '10 seconds'",
                                client)
                        == 0);
    }

    private long count(String sql, String client) {
        try (var connection = legs.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, client);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new Trouble("flight's database: " + failed.getMessage(), failed);
        }
    }

    /** Others who look at this Fareline find no hold without a booking. */
    private void giveBack(String client, History history) throws SQLException {
        try (var connection = legs.connect();
                var statement = connection.prepareStatement(
                        "select id from hold where acting_client = ? and state in ('HELD', 'CONFIRMED')");
                var line = new Line(servers, client, history)) {
            statement.setString(1, client);
            var rows = statement.executeQuery();
            while (rows.next()) giveBack(line, rows.getObject(1, UUID.class));
        }
    }

    private static void giveBack(Line line, UUID hold) {
        for (int tries = 0; tries < GIVING_BACK_TRIES; tries++)
            if (line.release(hold, 0).isDone()) return;
        throw new Trouble("Hold " + hold + " cannot be given back");
    }

    /** Seats that are still sold, once all was given back. */
    long seatsLeftBehind() throws SQLException {
        try (var connection = legs.connect();
                var statement = connection.prepareStatement(
                        "select coalesce(sum(seats), 0) from inventory, unnest(sold || cabin_sold) seats where leg_id"
                                + " = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", legs.ids().toArray()));
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
