package io.fareline.flight.seatassignment;

import io.fareline.flight.seatblock.SeatBlocks;
import io.fareline.flight.seating.Deck;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.flight.seatlayout.SeatLayouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The seats of dated legs, with those that are taken and those that staff have blocked. */
@ApplicationScoped
public class Decks {
    @Inject
    SeatLayouts layouts;

    @Inject
    SeatAssignments assignments;

    @Inject
    SeatBlocks blocks;

    /** By leg. @param besides the hold whose own seats count as free, or null */
    public Map<Long, Deck> of(List<EquippedLeg> legs, UUID besides) {
        var ids = legs.stream().map(EquippedLeg::id).toList();
        var taken = new HashMap<Long, Map<String, Boolean>>();
        for (var seat : assignments.ofLegs(ids))
            if (!seat.holdId().equals(besides))
                taken.computeIfAbsent(seat.legId(), _ -> new HashMap<>())
                        .put(seat.seat(), seat.traveller().carriesInfant());
        var blocked = blocks.names(ids);
        var decks = new HashMap<Long, Deck>();
        for (var leg : legs)
            decks.put(
                    leg.id(),
                    new Deck(
                            layouts.of(leg.equipment()).plan().map().blocking(blocked.getOrDefault(leg.id(), Set.of())),
                            taken.getOrDefault(leg.id(), Map.of())));
        return decks;
    }
}
