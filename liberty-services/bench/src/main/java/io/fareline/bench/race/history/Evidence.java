package io.fareline.bench.race.history;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that is known of a race: what was asked and answered, every version of every row, and what is there at the end.
 */
public final class Evidence {
    /** What was wished for, and each time it was asked for. */
    public record Asked(Map<UUID, Wish> wishes, List<Call> calls) {}

    /** What was committed, in the order of the numbers. */
    public record Seen(List<HoldChange> changes, List<SeatsVersion> versions) {}

    /** @param seats of each leg at the end @param asOf when it was read, microseconds since 1970 */
    public record End(Map<UUID, KeptHold> holds, Map<Long, Seats> seats, long asOf) {}

    private final Map<UUID, Wish> wishes;
    private final List<Call> calls;
    private final List<HoldChange> changes;
    private final End end;
    private final Map<UUID, List<Call>> callsOf;
    private final Map<UUID, List<HoldChange>> changesOf;
    private final Map<Long, List<SeatsVersion>> versionsOf;

    public Evidence(Asked asked, Seen seen, End end) {
        wishes = Map.copyOf(asked.wishes());
        calls = List.copyOf(asked.calls());
        changes = List.copyOf(seen.changes());
        this.end = end;
        callsOf = calls.stream().collect(groupingBy(Call::hold));
        changesOf = changes.stream().collect(groupingBy(HoldChange::hold));
        versionsOf = seen.versions().stream().collect(groupingBy(SeatsVersion::leg));
    }

    public List<Call> calls() {
        return calls;
    }

    public List<HoldChange> changes() {
        return changes;
    }

    /** By leg, in their order. */
    public Map<Long, List<SeatsVersion>> versions() {
        return versionsOf;
    }

    /** By the ids of their holds. */
    public Map<UUID, Wish> wishes() {
        return wishes;
    }

    public End end() {
        return end;
    }

    public List<Call> calls(UUID hold) {
        return callsOf.getOrDefault(hold, List.of());
    }

    public List<HoldChange> changes(UUID hold) {
        return changesOf.getOrDefault(hold, List.of());
    }

    Map<UUID, List<HoldChange>> changesByHold() {
        return changesOf;
    }

    /** Whether the hold was brought into one of these states by then. */
    public boolean hasBecome(UUID hold, long until, String... states) {
        var wanted = List.of(states);
        return changes(hold).stream().anyMatch(change -> change.at() <= until && wanted.contains(change.after()));
    }

    /** Whether anybody had begun to ask for that by then. */
    boolean wasAsked(UUID hold, Call.Kind kind, long until) {
        return calls(hold).stream().anyMatch(call -> call.kind() == kind && call.begin() <= until);
    }
}
