package io.fareline.bench.fuzz;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Option;
import io.fareline.bench.OwnFareline;
import io.fareline.platform.testing.contract.Contract;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Fuzzes every operation of every contract: the public ones through the edge, those between services at the services.
 * Anything but an answer that its contract knows is a finding, and so is a run that sends nothing.
 */
public final class FuzzBench implements Bench {
    private static final long USUAL_SECONDS = 1_200;
    private static final long LONGEST = 86_400;
    /** Less than a token lives, so that each round can have its own. */
    private static final long LONGEST_ROUND = 240;

    private static final Map<String, Set<String>> CLIENTS = Map.of(
            "buyer", Callers.scopes("buyer"),
            "operator", Callers.scopes("operator"));

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public String purpose() {
        return "sends what chance makes of the contracts, until something answers 500 or breaks its contract";
    }

    @Override
    public List<Option> options() {
        return List.of(
                new Option("seconds", "for how long", USUAL_SECONDS, 1, LONGEST),
                Option.number("seed", "of the requests; the next rounds count on from it", 1, Integer.MAX_VALUE),
                Option.flag("attach", "against the Fareline that runs in FARELINE_HOME"));
    }

    @Override
    public boolean run(BenchRun run) throws InterruptedException {
        var tool = Tool.installed(run.output("fuzz"));
        try (var fareline = run.options().isSet("attach") ? run.attach() : run.start(Map.of())) {
            var targets = Target.of(Contract.all(fareline.laptop().home().module("contracts")), CLIENTS);
            long seconds = run.options().number("seconds");
            long rounds = Math.max(1, seconds / (LONGEST_ROUND * targets.size()));
            var each = Duration.ofSeconds(Math.max(1, seconds / rounds / targets.size()));
            var findings = new ArrayList<Finding>();
            for (long round = 0; round < rounds; round++) {
                var runs = new Runs(tool, each, run.options().number("seed") + round);
                for (var target : targets) {
                    findings.add(fuzz(runs, target, fareline));
                    run.say(target.name() + ": " + findings.getLast().cases() + " cases"
                            + (findings.getLast().content() ? "" : ", FOUND SOMETHING"));
                }
            }
            return report(run, findings);
        }
    }

    private static Finding fuzz(Runs runs, Target target, OwnFareline fareline) throws InterruptedException {
        Properties sandbox = fareline.sandbox();
        var base = target.isInternal() ? target.contract().service() + ".url" : "edge.url";
        return runs.run(
                target, URI.create(sandbox.getProperty(base)), Callers.headers(target, fareline.laptop(), sandbox));
    }

    private static boolean report(BenchRun run, List<Finding> findings) {
        var distinct = findings.stream().map(Finding::target).distinct().toList();
        run.figures()
                .number(
                        "operations",
                        distinct.stream()
                                .mapToInt(target -> target.operations().size())
                                .sum(),
                        "")
                .number("cases", findings.stream().mapToLong(Finding::cases).sum(), "");
        var found = findings.stream().filter(finding -> !finding.content()).toList();
        run.figures().number("runs with findings", found.size(), "of " + findings.size());
        for (var finding : found) {
            System.out.println("\n=== " + finding.target().name() + "\n" + finding.report());
        }
        return found.isEmpty();
    }
}
