package io.fareline.bench.race.number;

import static java.util.stream.Collectors.groupingBy;

import io.fareline.bench.race.history.Evidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All that is known of the seats by number, beside what is known of the race. */
public final class NumberEvidence {
    /** What was asked for by id, and each time it was. */
    public record Asked(Map<UUID, SeatsAsked> wanted, List<SeatCall> calls) {}

    /** What was committed, in the order of the numbers. */
    public record Seen(List<SeatStep> steps, List<SeatCause> causes) {}

    /** @param cabins letter of the cabin of each seat that anybody sat in, by leg; empty where the aircraft has none */
    public record End(Set<Sitting> sittings, Map<Long, Map<String, String>> cabins) {}

    private final Evidence race;
    private final Asked asked;
    private final Seen seen;
    private final End end;
    private final Map<UUID, List<SeatCall>> callsOf;
    private final Map<UUID, List<SeatStep>> stepsOf;
    private final Map<UUID, List<SeatCause>> causesOf;
    private final Map<UUID, Timeline> timelines = new HashMap<>();

    public NumberEvidence(Evidence race, Asked asked, Seen seen, End end) {
        this.race = race;
        this.asked = asked;
        this.seen = seen;
        this.end = end;
        callsOf = asked.calls().stream().collect(groupingBy(SeatCall::hold));
        stepsOf =
                seen.steps().stream().collect(groupingBy(step -> step.sitting().hold()));
        causesOf = seen.causes().stream().collect(groupingBy(SeatCause::hold));
        for (var hold : holds()) timelines.put(hold, Timeline.of(steps(hold), causes(hold)));
    }

    /** What is known apart from the numbers. */
    public Evidence race() {
        return race;
    }

    public List<SeatStep> steps() {
        return seen.steps();
    }

    public List<SeatCause> causes() {
        return seen.causes();
    }

    public List<SeatCall> calls() {
        return asked.calls();
    }

    Map<UUID, SeatsAsked> wanted() {
        return asked.wanted();
    }

    End end() {
        return end;
    }

    /** Those of whose seats anything is known. */
    Set<UUID> holds() {
        var holds = new HashSet<>(stepsOf.keySet());
        holds.addAll(causesOf.keySet());
        holds.addAll(callsOf.keySet());
        return holds;
    }

    List<SeatCall> calls(UUID hold) {
        return callsOf.getOrDefault(hold, List.of());
    }

    List<SeatStep> steps(UUID hold) {
        return stepsOf.getOrDefault(hold, List.of());
    }

    List<SeatCause> causes(UUID hold) {
        return causesOf.getOrDefault(hold, List.of());
    }

    Timeline timeline(UUID hold) {
        return timelines.get(hold);
    }

    /** Whether this transaction ended the hold. */
    boolean isEnding(UUID hold, String transaction) {
        return race.changes(hold).stream()
                .anyMatch(change -> change.sign() < 0 && change.transaction().equals(transaction));
    }
}
