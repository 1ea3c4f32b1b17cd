package io.fareline.flight.seating;

import io.fareline.flight.seatmap.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One block of a row, from the left, as a party sees it.
 *
 * @param open seats that nobody has and that are sold
 * @param eligible those of them that the party may take
 * @param fixed where some of the party sit already
 * @param infant whether its masks serve an infant already
 */
record Block(List<Seat> seats, Set<String> open, Set<String> eligible, Set<String> fixed, boolean infant) {
    /**
     * Some of its seats, all fixed ones among them.
     *
     * @param pieces how many runs of neighbours they are
     * @param lone how many open seats without an open neighbour there are more, or fewer, than before
     * @param takesInfant whether one of those who are to be placed may carry an infant here
     */
    record Option(List<Seat> chosen, int pieces, int lone, boolean takesInfant) {
        int first() {
            return chosen.getFirst().column();
        }

        int last() {
            return chosen.getLast().column();
        }
    }

    List<Option> options() {
        var options = new ArrayList<Option>();
        int before = lone(0);
        for (int mask = 0; mask < 1 << seats.size(); mask++) {
            if (!isAllowed(mask)) continue;
            var chosen = chosen(mask);
            boolean places = chosen.stream().anyMatch(seat -> !fixed.contains(seat.name()));
            options.add(new Option(chosen, pieces(chosen), lone(mask) - before, places && !infant));
        }
        return options;
    }

    private boolean isAllowed(int mask) {
        for (int place = 0; place < seats.size(); place++) {
            String name = seats.get(place).name();
            if (isSet(mask, place) ? !eligible.contains(name) && !fixed.contains(name) : fixed.contains(name))
                return false;
        }
        return true;
    }

    private List<Seat> chosen(int mask) {
        var chosen = new ArrayList<Seat>();
        for (int place = 0; place < seats.size(); place++) if (isSet(mask, place)) chosen.add(seats.get(place));
        return List.copyOf(chosen);
    }

    private static int pieces(List<Seat> chosen) {
        int pieces = chosen.isEmpty() ? 0 : 1;
        for (int place = 1; place < chosen.size(); place++)
            if (chosen.get(place).column() != chosen.get(place - 1).column() + 1) pieces++;
        return pieces;
    }

    private int lone(int mask) {
        int lone = 0;
        for (int place = 0; place < seats.size(); place++)
            if (isOpen(mask, place) && !isNeighbour(mask, place, place - 1) && !isNeighbour(mask, place, place + 1))
                lone++;
        return lone;
    }

    private boolean isNeighbour(int mask, int place, int other) {
        return other >= 0
                && other < seats.size()
                && Math.abs(seats.get(other).column() - seats.get(place).column()) == 1
                && isOpen(mask, other);
    }

    private boolean isOpen(int mask, int place) {
        return !isSet(mask, place) && open.contains(seats.get(place).name());
    }

    private static boolean isSet(int mask, int place) {
        return (mask >> place & 1) == 1;
    }
}
