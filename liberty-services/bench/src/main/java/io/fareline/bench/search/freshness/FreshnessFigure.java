package io.fareline.bench.search.freshness;

import io.fareline.bench.search.Scene;
import io.fareline.bench.search.SearchFigure;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.sql.SQLException;

/**
 * How soon a change is in the memory of every flight server while many are made: sales through the public way and by the
 * same guarded updates, flights moved and cancelled. Seen from outside by asking each server, and compared with the age that
 * it exports itself.
 */
public final class FreshnessFigure implements SearchFigure {
    private static final int PROBES = 60;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public boolean measure(Scene scene) throws InterruptedException {
        scene.onSale().load();
        var schedule = ProbeSchedule.of(scene.from(), PROBES);
        var fareline = scene.fareline();
        new EdgeCalls(fareline.laptop()).importSchedule(schedule.file(), false).orTrouble("The probes' schedule");
        var postgres = fareline.laptop().postgres();
        try (var ages = new ExportedAges();
                var servers = new FlightServers(fareline, ages)) {
            long count = scene.run().options().number("servers");
            scene.run().say("Starting " + count + " flight servers that export their figures");
            servers.start(count);
            try (var run = new FreshnessRun(scene, schedule, servers.watchers(), () -> postgres.connect("flight"))) {
                run.take();
                var verdict = run.verdict(ages);
                FreshnessReport.of(scene, run, verdict);
                return verdict.isKept();
            }
        } catch (IOException | SQLException failed) {
            throw new Trouble("Freshness could not be measured: " + failed.getMessage(), failed);
        }
    }
}
