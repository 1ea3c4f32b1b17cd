package io.fareline.bench.race.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What must be true of each answer to a request for seats. What was not answered may have happened or not. */
public final class SeatAnswerChecks {
    public static final String DONE = "A request for seats that was acknowledged was done by then";
    public static final String TRUE = "The seats that were told were those of the hold within the request";
    public static final String KEPT = "Seats that were acknowledged are there at the end, unless a later request,"
            + " another aircraft or the end of the hold took them";
    public static final String SAME = "What was acknowledged once is not refused to the same request, but for its end";
    public static final String EXPECTED = "Every answer about seats is one of those that there are, and has its cause";

    private static final String EXPIRED = "HOLD_EXPIRED";
    private static final String RELEASED = "HOLD_RELEASED";
    private static final Set<String> REFUSALS =
            Set.of(EXPIRED, RELEASED, TakenCheck.CODE, "NO_SEATS_LEFT", "SEAT_OF_OTHER_CABIN");

    private SeatAnswerChecks() {}

    static List<NumberCheck> all() {
        return List.of(
                each(DONE, evidence -> call -> call.isDone() && !isDone(evidence, call)),
                each(TRUE, evidence -> call -> call.isDone() && !isTrue(evidence, call)),
                new NumberCheck(KEPT, SeatAnswerChecks::lost),
                each(SAME, evidence -> call -> isRefusedLater(evidence, call)),
                each(EXPECTED, evidence -> call -> call.isRefused() && !isExpected(evidence, call)));
    }

    private interface Broken {
        Predicate<SeatCall> in(NumberEvidence evidence);
    }

    private static NumberCheck each(String sentence, Broken broken) {
        return new NumberCheck(sentence, evidence -> evidence.calls().stream()
                .filter(broken.in(evidence))
                .map(SeatCall::toString)
                .toList());
    }

    private static boolean isDone(NumberEvidence evidence, SeatCall call) {
        return evidence.causes(call.hold()).stream()
                .anyMatch(cause -> cause.at() <= call.end()
                        && cause.request().filter(call.request()::equals).isPresent());
    }

    private static boolean isTrue(NumberEvidence evidence, SeatCall call) {
        return evidence.timeline(call.hold()).showed(call.answer().seating().legs(), call.begin(), call.end());
    }

    private static boolean isRefusedLater(NumberEvidence evidence, SeatCall call) {
        if (!call.isRefused() || call.isRefused(EXPIRED) || call.isRefused(RELEASED)) return false;
        return evidence.calls(call.hold()).stream()
                .anyMatch(other ->
                        other.isDone() && other.request().equals(call.request()) && other.end() <= call.begin());
    }

    private static boolean isExpected(NumberEvidence evidence, SeatCall call) {
        var hold = evidence.race().end().holds().get(call.hold());
        if (call.isRefused(EXPIRED)) return hold != null && hold.limit() <= call.end();
        if (call.isRefused(RELEASED)) return evidence.race().hasBecome(call.hold(), call.end(), "RELEASED");
        return REFUSALS.contains(call.answer().word());
    }

    /** By the answers and the rows at the end alone, whatever was seen between them. */
    private static List<String> lost(NumberEvidence evidence) {
        var found = new ArrayList<String>();
        for (var id : evidence.holds()) {
            if (!isLiving(evidence, id)) continue;
            var latest =
                    evidence.calls(id).stream().filter(SeatCall::isDone).max(Comparator.comparingLong(SeatCall::end));
            if (latest.isEmpty() || isOvertaken(evidence, latest.get())) continue;
            var there = Seating.of(evidence.end().sittings().stream()
                    .filter(sitting -> sitting.hold().equals(id))
                    .toList());
            if (!there.equals(latest.get().answer().seating()))
                found.add(latest.get() + ", and at the end there is " + there.legs());
        }
        return found;
    }

    private static boolean isLiving(NumberEvidence evidence, UUID id) {
        var hold = evidence.race().end().holds().get(id);
        boolean seatedAgain =
                evidence.causes(id).stream().anyMatch(cause -> cause.request().isEmpty());
        return hold != null && hold.isLiving() && !seatedAgain;
    }

    /** Whether something else may have come after it. */
    private static boolean isOvertaken(NumberEvidence evidence, SeatCall latest) {
        return evidence.calls(latest.hold()).stream()
                .anyMatch(other -> other != latest
                        && !other.isRefused()
                        && (other.answer().isOpen() || other.end() > latest.begin()));
    }
}
