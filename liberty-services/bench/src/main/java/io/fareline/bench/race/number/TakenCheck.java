package io.fareline.bench.race.number;

import io.fareline.bench.race.history.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whoever was told that a seat is taken was told so of a moment within his request. A request that gives seats up keeps
 * the leg locked until it commits, so nobody who decides sees them any more. Whatever else frees a seat does not: it
 * can be seen as taken until the commit, which came before the next one sat there, before the next version of the
 * leg's seats, and before the release was acknowledged.
 */
public final class TakenCheck {
    public static final String JUSTIFIED =
            "A seat was refused as taken only where at some moment of the request somebody else had it";
    static final String CODE = "SEAT_TAKEN";

    private record Spot(long leg, String seat) {}

    /** That somebody had a seat, for so long at most. */
    private record Stay(Sitting sitting, long from, long until) {}

    /** That a transaction wrote a version of a leg's seats by class. */
    private record Written(long leg, String transaction) {}

    private final NumberEvidence evidence;
    private final Map<Written, Long> committed;

    private TakenCheck(NumberEvidence evidence) {
        this.evidence = evidence;
        committed = committed(evidence);
    }

    static NumberCheck of() {
        return new NumberCheck(JUSTIFIED, evidence -> new TakenCheck(evidence).unjustified());
    }

    private List<String> unjustified() {
        var stays = stays();
        var found = new ArrayList<String>();
        for (var call : evidence.calls()) {
            if (!call.isRefused(CODE)) continue;
            var asked = evidence.wanted().get(call.request());
            boolean justified = asked != null
                    && asked.parts().stream()
                            .anyMatch(part -> part.legs().stream().anyMatch(leg -> part.chosen().values().stream()
                                    .anyMatch(seat ->
                                            wasTaken(stays.getOrDefault(new Spot(leg, seat), List.of()), call))));
            if (!justified) found.add(call + ": " + asked);
        }
        return found;
    }

    private static boolean wasTaken(List<Stay> stays, SeatCall call) {
        return stays.stream()
                .anyMatch(stay -> !stay.sitting.hold().equals(call.hold())
                        && stay.from <= call.end()
                        && stay.until >= call.begin());
    }

    private Map<Spot, List<Stay>> stays() {
        var steps = new HashMap<Spot, List<SeatStep>>();
        for (var step : evidence.steps())
            steps.computeIfAbsent(new Spot(step.sitting().leg(), step.sitting().seat()), any -> new ArrayList<>())
                    .add(step);
        var stays = new HashMap<Spot, List<Stay>>();
        steps.forEach((spot, of) -> stays.put(spot, stays(of)));
        return stays;
    }

    private List<Stay> stays(List<SeatStep> steps) {
        var stays = new ArrayList<Stay>();
        for (int place = 0; place < steps.size(); place++) {
            var step = steps.get(place);
            if (!step.sits()) continue;
            var later = steps.subList(place + 1, steps.size());
            long until = later.stream()
                    .filter(next -> !next.sits() && next.sitting().equals(step.sitting()))
                    .findFirst()
                    .map(left -> goneBy(left, later))
                    .orElse(Call.OPEN);
            stays.add(new Stay(step.sitting(), step.at(), until));
        }
        return stays;
    }

    private long goneBy(SeatStep left, List<SeatStep> later) {
        var hold = left.sitting().hold();
        boolean byRequest = evidence.causes(hold).stream()
                .anyMatch(cause -> cause.transaction().equals(left.transaction()));
        if (byRequest) return left.at();
        long next = later.stream()
                .filter(step -> step.sits() && step.number() > left.number())
                .mapToLong(SeatStep::at)
                .findFirst()
                .orElse(Call.OPEN);
        long acknowledged = evidence.race().calls(hold).stream()
                .filter(call -> call.isDone(Call.Kind.RELEASE) && call.end() >= left.at())
                .mapToLong(Call::end)
                .min()
                .orElse(Call.OPEN);
        long written = committed.getOrDefault(new Written(left.sitting().leg(), left.transaction()), Call.OPEN);
        return Math.min(Math.min(next, acknowledged), written);
    }

    /** When each transaction that wrote a leg's seats by class was committed at the latest. */
    private static Map<Written, Long> committed(NumberEvidence evidence) {
        var committed = new HashMap<Written, Long>();
        evidence.race().versions().forEach((leg, versions) -> {
            long next = Call.OPEN;
            for (var version : versions.reversed()) {
                committed.putIfAbsent(new Written(leg, version.transaction()), next);
                next = version.at();
            }
        });
        return committed;
    }
}
