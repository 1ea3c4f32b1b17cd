package io.fareline.flight.seating;

import io.fareline.flight.seatmap.Seat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who of a party takes which of its seats: who carries an infant first, at most one in a block; then an adult in every row, as
 * far as there are any, so that no child is in a row of its own.
 */
final class Places {
    private final List<Seat> free;
    private final Set<Integer> rowsWithAdult = new HashSet<>();
    private final List<Placement> placed = new ArrayList<>();

    private Places(List<Seat> free) {
        this.free = free;
    }

    /**
     * @param chosen the seats of the whole party
     * @param seated those who sit already
     * @param infants seats whose blocks have an infant
     */
    static List<Placement> of(
            List<Seat> chosen, List<Placement> seated, List<Traveller> others, Collection<Seat> infants) {
        var free = new ArrayList<>(chosen);
        free.removeIf(
                seat -> seated.stream().anyMatch(each -> each.seat().name().equals(seat.name())));
        var places = new Places(free);
        for (var each : seated)
            if (!each.traveller().child()) places.rowsWithAdult.add(each.seat().row());
        places.putCarriers(others, new ArrayList<>(infants));
        places.putOthers(others);
        return List.copyOf(places.placed);
    }

    private void putCarriers(List<Traveller> others, List<Seat> infants) {
        for (var traveller : others) {
            if (!traveller.carriesInfant()) continue;
            Seat seat = free.stream()
                    .filter(each -> infants.stream().noneMatch(each::isSameBlock))
                    .findFirst()
                    .orElseThrow();
            infants.add(seat);
            put(traveller, seat);
        }
    }

    private void putOthers(List<Traveller> others) {
        var adults = new ArrayDeque<Traveller>();
        var children = new ArrayDeque<Traveller>();
        for (var traveller : others)
            if (!traveller.carriesInfant()) (traveller.child() ? children : adults).add(traveller);
        for (var seat : List.copyOf(free)) {
            boolean adult = children.isEmpty() || !rowsWithAdult.contains(seat.row()) && !adults.isEmpty();
            put(adult ? adults.remove() : children.remove(), seat);
        }
    }

    private void put(Traveller traveller, Seat seat) {
        free.remove(seat);
        placed.add(new Placement(traveller, seat));
        if (!traveller.child()) rowsWithAdult.add(seat.row());
    }
}
