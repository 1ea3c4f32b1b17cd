package io.fareline.bench.race.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What must be true of each change of seats by number, whatever was answered. */
public final class RequestChecks {
    public static final String EXPLAINED =
            "Seats by number change only by a request, another aircraft or the end of their hold";
    public static final String WHOLE = "A request for seats has all of its effect, or none";
    public static final String ONCE = "A request for seats has its effect once";

    private RequestChecks() {}

    static List<NumberCheck> all() {
        return List.of(
                new NumberCheck(EXPLAINED, RequestChecks::unexplained),
                new NumberCheck(WHOLE, RequestChecks::halves),
                new NumberCheck(ONCE, RequestChecks::repeated));
    }

    private static List<String> unexplained(NumberEvidence evidence) {
        var found = new ArrayList<String>();
        for (var id : evidence.holds())
            for (var step : evidence.steps(id))
                if (!step.transaction().isEmpty() && !isExplained(evidence, step)) found.add(step.toString());
        for (var cause : evidence.causes())
            if (!isAsked(evidence, cause)) found.add(cause + ", which nobody had asked for");
        return found;
    }

    private static boolean isExplained(NumberEvidence evidence, SeatStep step) {
        var hold = step.sitting().hold();
        boolean ends = !step.sits() && evidence.isEnding(hold, step.transaction());
        return ends
                || evidence.causes(hold).stream()
                        .anyMatch(cause -> cause.transaction().equals(step.transaction()));
    }

    // Who has seats on these legs without being part of the race asks for himself.
    private static boolean isAsked(NumberEvidence evidence, SeatCause cause) {
        if (cause.request().isEmpty() || !evidence.race().wishes().containsKey(cause.hold())) return true;
        return evidence.calls(cause.hold()).stream()
                .anyMatch(call -> call.request().equals(cause.request().get()) && call.begin() <= cause.at());
    }

    private static List<String> halves(NumberEvidence evidence) {
        var found = new ArrayList<String>();
        for (var id : evidence.holds()) {
            var wish = evidence.race().wishes().get(id);
            if (wish == null) continue;
            var timeline = evidence.timeline(id);
            for (int place = 0; place < timeline.states().size(); place++) {
                var state = timeline.states().get(place);
                var before = timeline.before(place);
                for (var cause : state.causes())
                    if (isHalf(asked(evidence, cause), before, state.seating(), wish.seats()))
                        found.add(cause + ": " + before.legs() + " became "
                                + state.seating().legs() + ", asked was " + asked(evidence, cause));
            }
        }
        return found;
    }

    private static Optional<SeatsAsked> asked(NumberEvidence evidence, SeatCause cause) {
        return cause.request().map(evidence.wanted()::get);
    }

    private static boolean isHalf(Optional<SeatsAsked> asked, Seating before, Seating after, int party) {
        return asked.isPresent() && !asked.get().isDoneBy(before, after, party);
    }

    private static List<String> repeated(NumberEvidence evidence) {
        var found = new ArrayList<String>();
        var done = new HashMap<UUID, SeatCause>();
        for (var cause : evidence.causes()) {
            if (cause.request().isEmpty()) continue;
            var before = done.putIfAbsent(cause.request().get(), cause);
            if (before != null) found.add(cause + ", and before: " + before);
        }
        return found;
    }
}
