package io.fareline.bench;

import io.fareline.bench.faults.FaultsBench;
import io.fareline.bench.faults.PlantedBench;
import io.fareline.bench.fuzz.FuzzBench;
import io.fareline.bench.inventory.InventoryBench;
import io.fareline.bench.nycflights.NycFlightsBench;
import io.fareline.bench.outages.OutagesBench;
import io.fareline.bench.overload.OverloadBench;
import io.fareline.bench.race.RaceBench;
import io.fareline.bench.restore.RestoreBench;
import io.fareline.bench.search.SearchBench;
import io.fareline.runner.WrongUsage;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** The list of benches: a new one is added here. */
final class Benches {
    private final List<Bench> all;

    Benches(List<Bench> all) {
        this.all = List.copyOf(all);
    }

    static Benches known() {
        return new Benches(List.of(
                new FaultsBench(),
                new PlantedBench(),
                new OutagesBench(),
                new RestoreBench(),
                new OverloadBench(),
                new FuzzBench(),
                new SearchBench(),
                new InventoryBench(),
                new RaceBench(),
                new NycFlightsBench()));
    }

    List<Bench> all() {
        return all;
    }

    void list(PrintStream out) {
        for (var bench : all) {
            out.printf("%-10s %s%n", bench.name(), bench.purpose());
            bench.options().forEach(option -> out.printf("%-10s   %s%n", "", option));
        }
    }

    Bench named(String name) {
        return all.stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUsage("there is no bench '" + name + "'; there are: "
                        + all.stream().map(Bench::name).collect(Collectors.joining(", "))));
    }
}
