package io.fareline.bench.race.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which seats were asked for with one id, each time alike. */
public record SeatsAsked(UUID id, UUID hold, List<Part> parts) {
    /**
     * One segment.
     *
     * @param together whether those without a chosen seat get one as well, else they have none
     * @param chosen by passenger, on all of its legs
     */
    public record Part(int sequence, List<Long> legs, boolean together, Map<Integer, String> chosen) {
        public Part {
            legs = List.copyOf(legs);
            chosen = Map.copyOf(chosen);
        }

        /** Whether seats are what this asks for, for so many passengers. */
        private boolean isMetBy(Seating seating, int party) {
            var first = seating.of(legs.getFirst());
            boolean alike = legs.stream().allMatch(leg -> seating.of(leg).equals(first));
            if (!together) return alike && first.equals(chosen);
            return alike && first.size() == party && first.entrySet().containsAll(chosen.entrySet());
        }
    }

    public SeatsAsked {
        parts = List.copyOf(parts);
    }

    /** All of it, and nothing else. */
    boolean isDoneBy(Seating before, Seating after, int party) {
        var others = new HashMap<>(after.legs());
        var othersBefore = new HashMap<>(before.legs());
        for (var part : parts) {
            others.keySet().removeAll(part.legs);
            othersBefore.keySet().removeAll(part.legs);
        }
        return others.equals(othersBefore) && parts.stream().allMatch(part -> part.isMetBy(after, party));
    }
}
