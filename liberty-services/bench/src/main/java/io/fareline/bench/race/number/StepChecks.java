package io.fareline.bench.race.number;

import io.fareline.bench.race.history.HoldChange;
import io.fareline.bench.race.history.KeptHold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What must be true of the seats by number at every moment, and at the end. */
public final class StepChecks {
    public static final String ONE =
            "A seat of a leg is one passenger's at every moment, and a passenger has one seat of a leg";
    public static final String WITHIN =
            "No hold has more seats by number on a leg than seats, or one outside the cabin of its class";
    public static final String ENDED = "No seat by number belongs to a hold that has ended";
    public static final String SEEN = "Every version of the seats by number was seen";

    private StepChecks() {}

    static List<NumberCheck> all() {
        return List.of(
                new NumberCheck(ONE, StepChecks::shared),
                new NumberCheck(WITHIN, StepChecks::beyond),
                new NumberCheck(ENDED, StepChecks::outliving),
                new NumberCheck(SEEN, StepChecks::unseen));
    }

    private record Spot(long leg, String seat) {}

    private record Passenger(long leg, UUID hold, int number) {}

    private static List<String> shared(NumberEvidence evidence) {
        var found = new ArrayList<String>();
        var bySpot = new HashMap<Spot, Set<Sitting>>();
        var byPassenger = new HashMap<Passenger, Set<Sitting>>();
        for (var step : evidence.steps()) {
            var sitting = step.sitting();
            var there = bySpot.computeIfAbsent(new Spot(sitting.leg(), sitting.seat()), any -> new HashSet<>());
            var theirs = byPassenger.computeIfAbsent(
                    new Passenger(sitting.leg(), sitting.hold(), sitting.passenger()), any -> new HashSet<>());
            for (var sittings : List.of(there, theirs)) {
                if (step.sits()) sittings.add(sitting);
                else sittings.remove(sitting);
            }
            if (step.sits() && there.size() > 1) found.add(step + ", where there are " + there);
            if (step.sits() && theirs.size() > 1) found.add(step + ", who has " + theirs);
        }
        return found;
    }

    private static List<String> beyond(NumberEvidence evidence) {
        var found = new ArrayList<String>();
        for (var id : evidence.holds()) {
            var hold = evidence.race().end().holds().get(id);
            if (hold == null) continue;
            for (var state : evidence.timeline(id).states())
                state.seating().legs().forEach((leg, seats) -> {
                    if (!isWithin(evidence, hold, leg, seats))
                        found.add("hold " + id + " has " + seats + " on leg " + leg + " since " + state.transaction()
                                + ", of " + hold.legs().get(leg));
                });
        }
        return found;
    }

    private static boolean isWithin(NumberEvidence evidence, KeptHold hold, long leg, Map<Integer, String> seats) {
        var held = hold.legs().get(leg);
        var row = evidence.race().end().seats().get(leg);
        if (held == null || row == null || seats.size() > held.seats()) return false;
        var cabins = evidence.end().cabins().getOrDefault(leg, Map.of());
        var bought = row.cabinOf(held.bookingClass());
        return seats.values().stream().allMatch(seat -> bought.equals(cabins.get(seat)));
    }

    private static List<String> outliving(NumberEvidence evidence) {
        var found = new ArrayList<String>();
        for (var change : evidence.race().changes()) {
            if (change.sign() >= 0) continue;
            var left = new HashSet<Sitting>();
            for (var step : evidence.steps(change.hold())) {
                boolean after = isAfter(step, change);
                if (after && step.sits()) found.add(step + ", after " + change);
                if (after) continue;
                if (step.sits()) left.add(step.sitting());
                else left.remove(step.sitting());
            }
            left.forEach(sitting -> found.add(sitting + " is left by " + change));
        }
        return found;
    }

    private static boolean isAfter(SeatStep step, HoldChange end) {
        return step.at() > end.at() && !step.transaction().equals(end.transaction());
    }

    // Else the other checks would be blind.
    private static List<String> unseen(NumberEvidence evidence) {
        var replayed = new HashSet<Sitting>();
        var found = new ArrayList<String>();
        for (var step : evidence.steps()) {
            boolean changes = step.sits() ? replayed.add(step.sitting()) : replayed.remove(step.sitting());
            if (!changes) found.add(step + ", as was so before");
        }
        for (var sitting : evidence.end().sittings())
            if (!replayed.remove(sitting)) found.add(sitting + " is there and never came");
        replayed.forEach(sitting -> found.add(sitting + " is gone and never left"));
        return found;
    }
}
