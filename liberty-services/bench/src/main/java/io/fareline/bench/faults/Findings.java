package io.fareline.bench.faults;

import io.fareline.bench.BenchRun;
import io.fareline.bench.OwnFareline;
import io.fareline.journeys.fault.Load;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.verify.Verification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong after a run: the invariants over all databases, and the ledger of the load against them. */
public final class Findings {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration TIME_LIMIT = Duration.ofMinutes(2);
    private static final int SHOWN = 5;
    private final BenchRun run;
    private final OwnFareline fareline;

    public Findings(BenchRun run, OwnFareline fareline) {
        this.run = run;
        this.fareline = fareline;
    }

    /** What breaks each check, by its sentence; nothing where it holds. */
    static Map<String, List<String>> offenders(OwnFareline fareline, Load load, Instant begin)
            throws InterruptedException {
        var laptop = fareline.laptop();
        var offenders = new LinkedHashMap<String, List<String>>();
        offenders.putAll(
                Verification.of(laptop, PATIENCE, TIME_LIMIT, System.out).offenders());
        try {
            offenders.putAll(load.check(begin, laptop.postgres()::connect));
        } catch (IOException away) {
            throw new Trouble("The API does not answer, so the ledger cannot be checked: " + away.getMessage(), away);
        }
        return offenders;
    }

    /** @return whether nothing is wrong */
    public boolean of(Load load, Instant begin) throws InterruptedException {
        var offenders = offenders(fareline, load, begin);
        run.figures().number("checks", offenders.size(), "");
        var broken = offenders.entrySet().stream()
                .filter(check -> !check.getValue().isEmpty())
                .toList();
        run.figures().number("checks broken", broken.size(), "");
        for (var check : broken) {
            run.figures()
                    .line("BROKEN " + check.getKey() + ": " + check.getValue().size());
            check.getValue().stream().limit(SHOWN).forEach(offender -> run.figures()
                    .line("       " + offender));
        }
        return broken.isEmpty();
    }
}
