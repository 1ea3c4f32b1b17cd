package io.fareline.bench.race.history;

import static io.fareline.bench.race.history.Call.Kind.CONFIRM;
import static io.fareline.bench.race.history.Call.Kind.PLACE;
import static io.fareline.bench.race.history.Call.Kind.RELEASE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be true of each hold, whatever was answered. */
public final class HoldChecks {
    public static final String WHOLE = "A hold has all the legs that were asked for, or is not there";
    public static final String LIFE =
            "A hold is placed once and ends once, and confirming and giving back exclude each other";
    public static final String ASKED = "Nothing happens to a hold that nobody asked for";
    public static final String ON_TIME = "A hold runs out at its limit, neither before nor much later";

    private static final long SLOW = 30_000_000;
    private static final Map<String, Set<String>> NEXT = Map.of(
            "", Set.of("HELD", KeptHold.BARRED),
            "HELD", Set.of("CONFIRMED", "RELEASED", "EXPIRED"),
            "CONFIRMED", Set.of("RELEASED"));

    private HoldChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(WHOLE, HoldChecks::halves),
                new Check(LIFE, HoldChecks::lives),
                new Check(ASKED, HoldChecks::unasked),
                new Check(ON_TIME, HoldChecks::untimely));
    }

    private static List<String> halves(Evidence evidence) {
        var found = new ArrayList<String>();
        for (var hold : evidence.end().holds().values()) {
            var wish = evidence.wishes().get(hold.id());
            if (wish == null) continue;
            var wanted = new HashMap<Long, KeptHold.Seat>();
            if (!hold.state().equals(KeptHold.BARRED))
                wish.classes().forEach((leg, letter) -> wanted.put(leg, new KeptHold.Seat(letter, wish.seats())));
            if (!hold.legs().equals(wanted)) found.add("hold " + hold.id() + " has " + hold.legs() + " of " + wanted);
        }
        return found;
    }

    private static List<String> lives(Evidence evidence) {
        var found = new ArrayList<String>();
        evidence.changesByHold().forEach((id, changes) -> {
            String state = "";
            for (var change : changes) {
                boolean next = NEXT.getOrDefault(state, Set.of()).contains(change.after());
                if (!change.before().equals(state) || !next) found.add(change + " after it was '" + state + "'");
                state = change.after();
            }
            var hold = evidence.end().holds().get(id);
            String last = hold == null ? "gone" : hold.state();
            if (!last.equals(state)) found.add("hold " + id + " was " + state + " and is " + last);
        });
        // Who has seats on these legs since before is not part of it.
        for (var id : evidence.wishes().keySet())
            if (evidence.end().holds().containsKey(id) && evidence.changes(id).isEmpty())
                found.add("hold " + id + " is there and never came");
        return found;
    }

    private static List<String> unasked(Evidence evidence) {
        var found = new ArrayList<String>();
        for (var change : evidence.changes()) {
            boolean asked =
                    switch (change.after()) {
                        case "HELD" -> evidence.wasAsked(change.hold(), PLACE, change.at());
                        case "CONFIRMED" -> evidence.wasAsked(change.hold(), CONFIRM, change.at());
                        case "EXPIRED" -> true;
                        default -> evidence.wasAsked(change.hold(), RELEASE, change.at());
                    };
            if (!asked) found.add(change.toString());
        }
        return found;
    }

    private static List<String> untimely(Evidence evidence) {
        var found = new ArrayList<String>();
        for (var hold : evidence.end().holds().values()) {
            for (var change : evidence.changes(hold.id())) {
                if (change.after().equals("EXPIRED") && change.at() < hold.limit())
                    found.add(change + ", before " + hold.limit());
                if (change.after().equals("CONFIRMED") && !evidence.wasAsked(hold.id(), CONFIRM, hold.limit()))
                    found.add(change + ", asked for after " + hold.limit());
            }
            if (hold.state().equals("HELD") && hold.limit() < evidence.end().asOf() - SLOW)
                found.add("hold " + hold.id() + " is HELD since " + hold.limit());
        }
        return found;
    }
}
