package io.fareline.bench.search.freshness;

import io.fareline.bench.OwnFareline;
import io.fareline.bench.search.Restart;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.secret.ApiClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The flight servers of a run, all of one database, each of which exports its figures to the bench. */
final class FlightServers implements AutoCloseable {
    private final OwnFareline fareline;
    private final ExportedAges ages;
    private final List<Watcher> watchers = new ArrayList<>();
    private final List<Part> further = new ArrayList<>();

    FlightServers(OwnFareline fareline, ExportedAges ages) {
        this.fareline = fareline;
        this.ages = ages;
    }

    /** Starts the usual one again, told where to export to, and the others beside it. */
    void start(long count) {
        var token = new EdgeCalls(fareline.laptop()).token(ApiClient.BUYER);
        for (int number = 1; number <= count; number++) {
            var name = "flight-" + number;
            var settings = ages.settings(name);
            var part = number == 1 ? fareline.told("flight", settings) : fareline.beside("flight", settings);
            if (number > 1) further.add(part);
            Restart.of(part);
            var address = URI.create("http://127.0.0.1:" + part.ports().getFirst());
            watchers.add(new Watcher(name, address, token));
        }
    }

    /** One for each server. */
    List<Watcher> watchers() {
        return watchers;
    }

    @Override
    public void close() {
        further.forEach(Restart::end);
    }
}
