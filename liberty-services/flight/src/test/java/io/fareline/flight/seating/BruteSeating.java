package io.fareline.flight.seating;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The best seats for a party, by looking at every choice. */
final class BruteSeating {
    private final Deck deck;
    private final int infants;
    private final List<Seat> open;
    private final List<Seat> eligible;

    BruteSeating(Deck deck, boolean plain, int infants) {
        this.deck = deck;
        this.infants = infants;
        open = deck.map().of(Cabin.ECONOMY).stream()
                .filter(seat -> !deck.isTaken(seat) && !seat.is(Characteristic.NOT_FOR_SALE))
                .toList();
        eligible = open.stream().filter(seat -> !plain || !seat.isRestricted()).toList();
    }

    List<Seat> best(int wanted) {
        var all = new ArrayList<List<Seat>>();
        choose(new ArrayList<>(), 0, wanted, all);
        return all.stream()
                .filter(this::servesInfants)
                .min(Comparator.comparingInt(BruteSeating::span)
                        .thenComparingInt(BruteSeating::pieces)
                        .thenComparingInt(BruteSeating::distance)
                        .thenComparingInt(this::lone)
                        .thenComparing(BruteSeating::foremost))
                .orElse(null);
    }

    static Set<String> names(List<Seat> seats) {
        return new HashSet<>(seats.stream().map(Seat::name).toList());
    }

    private void choose(List<Seat> chosen, int from, int wanted, List<List<Seat>> all) {
        if (chosen.size() == wanted) {
            all.add(List.copyOf(chosen));
            return;
        }
        for (int place = from; place < eligible.size(); place++) {
            chosen.add(eligible.get(place));
            choose(chosen, place + 1, wanted, all);
            chosen.removeLast();
        }
    }

    private boolean servesInfants(List<Seat> chosen) {
        long blocks = chosen.stream()
                .filter(seat -> !deck.hasInfantBeside(seat))
                .map(seat -> seat.row() + " " + seat.block())
                .distinct()
                .count();
        return blocks >= infants;
    }

    private static int span(List<Seat> chosen) {
        return chosen.getLast().rowPlace() - chosen.getFirst().rowPlace();
    }

    private static int pieces(List<Seat> chosen) {
        return (int) chosen.stream()
                .filter(seat -> chosen.stream()
                        .noneMatch(other -> other.isSameBlock(seat) && other.column() == seat.column() - 1))
                .count();
    }

    private static int distance(List<Seat> chosen) {
        var rows = new TreeMap<Integer, List<Integer>>();
        for (var seat : chosen)
            rows.computeIfAbsent(seat.rowPlace(), _ -> new ArrayList<>()).add(seat.column());
        int distance = 0;
        int leftmost = -1;
        for (var columns : rows.values()) {
            distance += columns.getLast() - columns.getFirst();
            if (leftmost >= 0) distance += Math.abs(columns.getFirst() - leftmost);
            leftmost = columns.getFirst();
        }
        return distance;
    }

    private int lone(List<Seat> chosen) {
        var left = open.stream().filter(seat -> !chosen.contains(seat)).toList();
        return (int) left.stream()
                .filter(seat -> left.stream()
                        .noneMatch(other -> other.isSameBlock(seat) && Math.abs(other.column() - seat.column()) == 1))
                .count();
    }

    private static String foremost(List<Seat> chosen) {
        var text = new StringBuilder();
        for (var seat : chosen) text.append((char) seat.rowPlace()).append((char) seat.column());
        return text.toString();
    }
}
