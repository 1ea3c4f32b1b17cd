package io.fareline.bench.race.number;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Who of one hold sits where: seats by passenger, by leg. Legs on which nobody has a seat are not in it. */
public record Seating(Map<Long, Map<Integer, String>> legs) {
    static final Seating NONE = new Seating(Map.of());

    public Seating {
        var seated = new HashMap<>(legs);
        seated.values().removeIf(Map::isEmpty);
        legs = Map.copyOf(seated);
    }

    static Seating of(Collection<Sitting> sittings) {
        var legs = new HashMap<Long, Map<Integer, String>>();
        for (var sitting : sittings)
            legs.computeIfAbsent(sitting.leg(), any -> new HashMap<>()).put(sitting.passenger(), sitting.seat());
        return new Seating(legs);
    }

    Map<Integer, String> of(long leg) {
        return legs.getOrDefault(leg, Map.of());
    }

    boolean isEmpty() {
        return legs.isEmpty();
    }
}
