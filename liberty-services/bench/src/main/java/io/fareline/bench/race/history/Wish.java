package io.fareline.bench.race.history;

import java.util.Map;
import java.util.UUID;

/**
 * What one id was asked for, each time alike.
 *
 * @param classes the booking class of each dated leg
 * @param seats in each of them
 */
public record Wish(UUID id, Map<Long, String> classes, int seats) {
    public Wish {
        classes = Map.copyOf(classes);
    }
}
