package io.fareline.flight.schedule;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which legs have been met on which dates, so that two records that claim the same one are noticed. One bit per date,
 * because a file may hold millions of dated legs.
 */
final class Operated {
    private final LocalDate first;
    private final Map<Key, BitSet> dates = new HashMap<>();

    /** @param first no date before it is ever asked for */
    Operated(LocalDate first) {
        this.first = first;
    }

    /** Whether this is the first record to claim the leg on that date. */
    boolean claim(FlightNumber flight, int legSequence, LocalDate operatingOn) {
        var bits = dates.computeIfAbsent(new Key(flight, legSequence), _ -> new BitSet());
        var day = Math.toIntExact(operatingOn.toEpochDay() - first.toEpochDay());
        if (bits.get(day)) return false;
        bits.set(day);
        return true;
    }

    private record Key(FlightNumber flight, int legSequence) {}
}
