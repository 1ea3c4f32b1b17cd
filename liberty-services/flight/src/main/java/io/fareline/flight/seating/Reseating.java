package io.fareline.flight.seating;

import io.fareline.flight.seatmap.Seat;
import io.fareline.flight.seatmap.SeatMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where passengers sit on another aircraft: where they sat, if that seat is in the cabin that they bought, of the same kind
 * and open to them; else those of a hold together, near those of them that stay, or each at the nearest seat of the same
 * kind, or of any; else nowhere. Who bought earlier comes first.
 */
public final class Reseating {
    private final SeatMap map;
    private final Map<String, Boolean> taken = new HashMap<>();
    private final Map<Seated, Optional<Seat>> found = new LinkedHashMap<>();

    private Reseating(SeatMap map) {
        this.map = map;
    }

    /** By who sat there, none for who has no seat from now on. */
    public static Map<Seated, Optional<Seat>> of(Collection<Seated> before, SeatMap map) {
        var reseating = new Reseating(map);
        before.forEach(reseating::keep);
        var parties = new TreeMap<UUID, List<Seated>>();
        for (var each : before)
            parties.computeIfAbsent(each.holdId(), _ -> new ArrayList<>()).add(each);
        parties.values().forEach(reseating::move);
        return reseating.found;
    }

    private void keep(Seated before) {
        map.find(before.seat())
                .filter(seat -> seat.position() == before.position() && isOpen(before, seat))
                .ifPresent(seat -> put(before, seat));
    }

    private void move(List<Seated> party) {
        var lost = party.stream().filter(each -> !found.containsKey(each)).toList();
        if (lost.isEmpty()) return;
        if (party.size() == 1 || !together(party, lost)) lost.forEach(this::nearest);
    }

    private boolean together(List<Seated> party, List<Seated> lost) {
        var byTraveller = new HashMap<Traveller, Seated>();
        lost.forEach(each -> byTraveller.put(each.traveller(), each));
        var kept = party.stream()
                .filter(found::containsKey)
                .map(each -> new Placement(each.traveller(), found.get(each).orElseThrow()))
                .toList();
        var others = new HashMap<>(taken);
        kept.forEach(placement -> others.remove(placement.seat().name()));
        try {
            var placed = PartySeating.of(
                    List.of(new Deck(map, others)),
                    party.getFirst().cabin(),
                    kept,
                    lost.stream().map(Seated::traveller).toList());
            placed.forEach(placement -> put(byTraveller.get(placement.traveller()), placement.seat()));
            return true;
        } catch (Refusal noRoom) {
            return false;
        }
    }

    private void nearest(Seated before) {
        var nearest = map.of(before.cabin()).stream()
                .filter(seat -> isOpen(before, seat))
                .min(Comparator.<Seat, Boolean>comparing(seat -> seat.position() != before.position())
                        .thenComparing(seat -> Math.abs(seat.row() - before.row()))
                        .thenComparing(seat -> Math.abs(seat.letter() - before.letter()))
                        .thenComparing(Seat::row)
                        .thenComparing(Seat::letter));
        if (nearest.isPresent()) put(before, nearest.get());
        else found.put(before, Optional.empty());
    }

    private boolean isOpen(Seated before, Seat seat) {
        var deck = new Deck(map, taken);
        return !deck.isTaken(seat)
                && SeatRules.obstacle(before.cabin(), before.traveller(), seat).isEmpty()
                && !(before.traveller().carriesInfant() && deck.hasInfantBeside(seat));
    }

    private void put(Seated before, Seat seat) {
        taken.put(seat.name(), before.traveller().carriesInfant());
        found.put(before, Optional.of(seat));
    }
}
