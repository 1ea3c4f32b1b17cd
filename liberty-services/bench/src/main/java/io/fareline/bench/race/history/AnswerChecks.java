package io.fareline.bench.race.history;

import static io.fareline.bench.race.history.Call.Kind.CONFIRM;
import static io.fareline.bench.race.history.Call.Kind.PLACE;
import static io.fareline.bench.race.history.Call.Kind.RELEASE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What must be true of each answer. What was not answered may have happened or not. */
public final class AnswerChecks {
    public static final String KEPT = "What was acknowledged as placed was placed by then, and is there";
    public static final String SOLD =
            "What was acknowledged as confirmed was confirmed by then, and not given back before";
    public static final String GIVEN_BACK = "What was acknowledged as given back was given back by then";
    public static final String ENDED = "A confirmation is refused only where the hold has run out or was given back";
    public static final String SAME = "One id has one answer";
    public static final String EXPECTED = "Every answer is one of those that there are";

    private static final int UNAVAILABLE = 503;
    private static final Map<Call.Kind, Set<String>> REFUSALS = Map.of(
            PLACE, Set.of("SOLD_OUT", "HOLD_BARRED", "HOLD_UNTIL_PASSED"),
            CONFIRM, Set.of("HOLD_EXPIRED", "HOLD_RELEASED", "NO_SUCH_HOLD"),
            RELEASE, Set.of("NO_SUCH_HOLD"));

    private AnswerChecks() {}

    static List<Check> all() {
        return List.of(
                each(KEPT, evidence -> call -> call.isDone(PLACE) && !isKept(evidence, call)),
                each(SOLD, evidence -> call -> call.isDone(CONFIRM) && !isSold(evidence, call)),
                each(GIVEN_BACK, evidence -> call -> !isGivenBack(evidence, call)),
                each(ENDED, evidence -> call -> !hadEnded(evidence, call)),
                new Check(SAME, AnswerChecks::different),
                each(EXPECTED, evidence -> call -> !isExpected(call)));
    }

    private interface Broken {
        Predicate<Call> in(Evidence evidence);
    }

    private static Check each(String sentence, Broken broken) {
        return new Check(sentence, evidence -> evidence.calls().stream()
                .filter(broken.in(evidence))
                .map(Call::toString)
                .toList());
    }

    private static boolean isKept(Evidence evidence, Call call) {
        var hold = evidence.end().holds().get(call.hold());
        return hold != null
                && !hold.state().equals(KeptHold.BARRED)
                && evidence.hasBecome(call.hold(), call.end(), "HELD");
    }

    private static boolean isSold(Evidence evidence, Call call) {
        boolean givenBackBefore = evidence.calls(call.hold()).stream()
                .anyMatch(other -> other.isDone(RELEASE) && other.end() <= call.begin());
        return !givenBackBefore && evidence.hasBecome(call.hold(), call.end(), "CONFIRMED");
    }

    private static boolean isGivenBack(Evidence evidence, Call call) {
        if (call.isDone(RELEASE)) return evidence.hasBecome(call.hold(), call.end(), "RELEASED", "EXPIRED");
        if (call.isRefused(RELEASE, "NO_SUCH_HOLD"))
            return evidence.hasBecome(call.hold(), call.end(), KeptHold.BARRED);
        return true;
    }

    private static boolean hadEnded(Evidence evidence, Call call) {
        var hold = evidence.end().holds().get(call.hold());
        if (call.isRefused(CONFIRM, "HOLD_EXPIRED")) return hold != null && hold.limit() <= call.end();
        if (call.isRefused(CONFIRM, "HOLD_RELEASED")) return evidence.hasBecome(call.hold(), call.end(), "RELEASED");
        if (call.isRefused(CONFIRM, "NO_SUCH_HOLD")) return !wasPlacedBefore(evidence, call);
        if (call.isRefused(PLACE, "HOLD_BARRED")) return evidence.hasBecome(call.hold(), call.end(), KeptHold.BARRED);
        return true;
    }

    private static boolean wasPlacedBefore(Evidence evidence, Call call) {
        return evidence.calls(call.hold()).stream()
                .anyMatch(other -> other.isDone(PLACE) && other.end() <= call.begin());
    }

    private static List<String> different(Evidence evidence) {
        var found = new ArrayList<String>();
        var contents = new HashMap<UUID, String>();
        for (var call : evidence.calls()) {
            if (call.answer().isDone()) {
                var other = contents.putIfAbsent(call.hold(), call.answer().content());
                if (other != null && !other.equals(call.answer().content()))
                    found.add(call + ": " + call.answer().content() + ", and before: " + other);
            } else if (call.kind() == PLACE && isRefusal(call) && wasPlacedBefore(evidence, call)) {
                found.add(call + ", which was placed before");
            }
        }
        return found;
    }

    private static boolean isRefusal(Call call) {
        return !call.answer().isUnknown() && call.answer().status() != UNAVAILABLE;
    }

    private static boolean isExpected(Call call) {
        return call.answer().isDone()
                || !isRefusal(call)
                || REFUSALS.get(call.kind()).contains(call.answer().word());
    }
}
