package io.fareline.bench.search;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.bench.network.GeneratedNetwork;
import io.fareline.bench.network.NetworkPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the figures of one run have in common: the network that the options ask for, and a Fareline without any
 * schedule that is started when the first figure needs it.
 */
public final class Scene implements AutoCloseable {
    /** How many dates the network has: within what flight keeps of a schedule by default. */
    public static final int DAYS = 330;

    /** How many dated legs flight lets in where nothing is said. */
    private static final long USUAL_MOST = 2_000_000;

    private final BenchRun run;
    private final LocalDate from;
    private GeneratedNetwork network;
    private OwnFareline fareline;

    Scene(BenchRun run, Clock clock) {
        this.run = run;
        // No flight of it has departed before the run ends, wherever it leaves from.
        this.from = LocalDate.now(clock).plusDays(3);
    }

    public BenchRun run() {
        return run;
    }

    /** How many dated flights the network has: an even number, since each has its way back. */
    public long flights() {
        return run.options().number("flights") / 2 * 2;
    }

    /** The first date of the network. */
    public LocalDate from() {
        return from;
    }

    public GeneratedNetwork network() {
        if (network == null) {
            run.say("Generating " + flights() + " dated flights");
            network = GeneratedNetwork.of(new NetworkPlan(run.options().number("seed"), flights(), from, DAYS));
        }
        return network;
    }

    /** Its limits let the network in. */
    public OwnFareline fareline() {
        if (fareline == null)
            fareline = run.start(Map.of(
                    "FARELINE_SAMPLE_DAYS", "0",
                    "FARELINE_SCHEDULE_DATED_LEGS", Long.toString(Math.max(USUAL_MOST, flights())),
                    "FARELINE_SCHEDULE_STATEMENT_TIMEOUT", "PT3M"));
        return fareline;
    }

    /** The network in its database. */
    public NetworkOnSale onSale() {
        return new NetworkOnSale(this);
    }

    @Override
    public void close() {
        if (fareline != null) fareline.close();
    }
}
