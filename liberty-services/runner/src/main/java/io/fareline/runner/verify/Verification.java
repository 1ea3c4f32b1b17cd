package io.fareline.runner.verify;

import io.fareline.runner.laptop.Laptop;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits, up to a limit, until nothing is under way, then checks every invariant and prints a line for each. What has
 * not settled by then is listed apart, and is a failure of its own once it is past its time limit.
 */
public final class Verification {
    private static final String OVERDUE = "Nothing is unsettled beyond its time limit";
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

    /** Over the databases of that Fareline, which must run. */
    public static Verification of(Laptop laptop, Duration patience, Duration timeLimit, PrintStream out) {
        return new Verification(laptop.postgres()::connect, patience, timeLimit, out);
    }

    static List<Invariant> invariants() {
        var all = new ArrayList<Invariant>();
        all.addAll(SeatInvariants.all());
        all.addAll(SeatNumberInvariants.all());
        all.addAll(BookingInvariants.all());
        all.addAll(LedgerInvariants.all());
        all.addAll(RequestInvariants.all());
        all.addAll(EventInvariants.all());
        return all;
    }

    /** @return true when every invariant holds and nothing is overdue */
    public boolean holds() {
        Map<String, List<String>> offenders = offenders();
        offenders.forEach(this::report);
        long broken = offenders.values().stream().filter(of -> !of.isEmpty()).count();
        out.println(broken == 0 ? "All " + offenders.size() + " invariants hold." : broken + " invariants are broken.");
        return broken == 0;
    }

    /** What breaks each invariant, in a few words each, by the sentence of the invariant; nothing where it holds. */
    public Map<String, List<String>> offenders() {
        try (var databases = new Databases(door)) {
            List<Unsettled.Item> underWay = awaitRest(databases);
            var offenders = new LinkedHashMap<String, List<String>>();
            for (Invariant invariant : invariants())
                offenders.put(invariant.sentence(), invariant.offenders().apply(databases));
            offenders.put(OVERDUE, texts(underWay, true));
            List<String> young = texts(underWay, false);
            if (!young.isEmpty()) out.println("still under way, within its time limit: " + young.size());
            young.stream().limit(SHOWN).forEach(item -> out.println("         " + item));
            return offenders;
        }
    }

    private static List<String> texts(List<Unsettled.Item> items, boolean late) {
        return items.stream()
                .filter(item -> item.late() == late)
                .map(Unsettled.Item::text)
                .toList();
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

    private void report(String sentence, List<String> offenders) {
        boolean holds = offenders.isEmpty();
        out.println((holds ? "ok       " : "BROKEN   ") + sentence + (holds ? "" : ": " + offenders.size()));
        offenders.stream().limit(SHOWN).forEach(offender -> out.println("         " + offender));
    }
}
