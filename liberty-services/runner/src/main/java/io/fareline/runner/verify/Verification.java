package io.fareline.runner.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits, up to a limit, until nothing is under way, then checks every invariant and prints a line for each. What has
 * not settled by then is listed apart, and is a failure of its own once it is past its time limit.
 */
public final class Verification {
    private static final int SHOWN = 5;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Databases.Door door;
    private final Unsettled unsettled;
    private final Duration patience;
    private final PrintStream out;

    /**
     * @param patience how long to wait for what is under way
     * @param timeLimit age from which what is under way is a failure
     */
    Verification(Databases.Door door, Duration patience, Duration timeLimit, PrintStream out) {
        this.door = door;
        this.patience = patience;
        this.unsettled = new Unsettled(timeLimit);
        this.out = out;
    }

    static List<Invariant> invariants() {
        var all = new ArrayList<Invariant>();
        all.addAll(SeatInvariants.all());
        all.addAll(BookingInvariants.all());
        all.addAll(LedgerInvariants.all());
        all.addAll(RequestInvariants.all());
        return all;
    }

    /** @return true when every invariant holds and nothing is overdue */
    boolean holds() {
        try (var databases = new Databases(door)) {
            List<Unsettled.Item> underWay = awaitRest(databases);
            int broken = 0;
            for (Invariant invariant : invariants())
                if (!reported(invariant.sentence(), invariant.offenders().apply(databases))) broken++;
            List<String> late = underWay.stream()
                    .filter(Unsettled.Item::late)
                    .map(Unsettled.Item::text)
                    .toList();
            if (!reported("Nothing is unsettled beyond its time limit", late)) broken++;
            List<String> young = underWay.stream()
                    .filter(item -> !item.late())
                    .map(Unsettled.Item::text)
                    .toList();
            if (!young.isEmpty()) out.println("still under way, within its time limit: " + young.size());
            young.stream().limit(SHOWN).forEach(item -> out.println("         " + item));
            out.println(
                    broken == 0
                            ? "All " + (invariants().size() + 1) + " invariants hold."
                            : broken + " invariants are broken.");
            return broken == 0;
        }
    }

    private List<Unsettled.Item> awaitRest(Databases databases) {
        long end = System.nanoTime() + patience.toNanos();
        List<Unsettled.Item> items = unsettled.items(databases);
        while (!items.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return items;
            }
            items = unsettled.items(databases);
        }
        return items;
    }

    private boolean reported(String sentence, List<String> offenders) {
        boolean holds = offenders.isEmpty();
        out.println((holds ? "ok       " : "BROKEN   ") + sentence + (holds ? "" : ": " + offenders.size()));
        offenders.stream().limit(SHOWN).forEach(offender -> out.println("         " + offender));
        return holds;
    }
}
