package io.fareline.flight.search;

import io.fareline.flight.timetable.Timetable;
import java.util.BitSet;
import java.util.Set;

/** Whose flights a traveller wants to be on; null inside for anybody's. */
final class CarrierWish {
    private final Timetable timetable;
    private final BitSet wanted;

    private CarrierWish(Timetable timetable, BitSet wanted) {
        this.timetable = timetable;
        this.wanted = wanted;
    }

    static CarrierWish of(Set<String> designators, Timetable timetable) {
        if (designators.isEmpty()) return new CarrierWish(timetable, null);
        var wanted = new BitSet();
        designators.stream()
                .mapToInt(timetable::carrier)
                .filter(number -> number >= 0)
                .forEach(wanted::set);
        return new CarrierWish(timetable, wanted);
    }

    boolean has(int leg) {
        return wanted == null || wanted.get(timetable.carrier(leg));
    }
}
