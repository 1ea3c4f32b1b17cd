package io.fareline.flight.seatblocking;

import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.seatblock.BlockedSeat;
import io.fareline.flight.seatlayout.EquippedLeg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is blocked on a leg, by seat. */
record LegBlocks(EquippedLeg leg, Map<String, BlockedSeat> seats) {
    /** @param blocks of any legs */
    static LegBlocks of(EquippedLeg leg, List<BlockedSeat> blocks) {
        var seats = new LinkedHashMap<String, BlockedSeat>();
        for (var block : blocks) if (block.legId() == leg.id()) seats.put(block.seat(), block);
        return new LegBlocks(leg, seats);
    }

    /** The aircraft is part of it: the same number is another seat on another one. */
    String version() {
        var lines = new ArrayList<String>();
        lines.add(leg.id() + " " + leg.equipment());
        seats.values().stream().map(BlockedSeat::settable).sorted().forEach(lines::add);
        return Version.of(lines);
    }

    /** Those of the wanted that are not blocked so. */
    List<BlockedSeat> missing(List<BlockedSeat> wanted) {
        return wanted.stream()
                .filter(each -> !each.saysTheSameAs(seats.get(each.seat())))
                .toList();
    }

    boolean has(String seat) {
        return seats.containsKey(seat);
    }

    /** The names of all that are blocked with more of them and without others. */
    Set<String> names(List<BlockedSeat> added, List<String> removed) {
        var names = new LinkedHashSet<>(seats.keySet());
        removed.forEach(names::remove);
        added.forEach(each -> names.add(each.seat()));
        return names;
    }
}
