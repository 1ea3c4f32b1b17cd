package io.fareline.flight.seating;

import io.fareline.flight.seatmap.Seat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The seats that keep a party together best. Fewest rows from the first to the last; then fewest pieces, which are
 * neighbours in one block; then nearest to each other, across aisles and from row to row; then fewest open seats left
 * alone; then the foremost, from the left. Exact: within a few rows, block by block, only the best way to each situation
 * is kept, and what comes after depends on nothing but the situation.
 */
final class Together {
    private static final int NONE = -1;

    private final List<List<List<Block.Option>>> rows = new ArrayList<>();
    private final int seats;
    private final int infants;

    /**
     * Where a way through some blocks has got to.
     *
     * @param infants blocks that can take one, counted as far as needed
     * @param last column of the seat before in this row
     * @param leftmost column of the first seat in this row, or in the one before that has any
     */
    private record Situation(int seats, int infants, int last, int leftmost) {
        Situation inNextRow() {
            return new Situation(seats, infants, NONE, leftmost);
        }
    }

    private Together(List<List<Block>> rows, int seats, int infants) {
        for (var row : rows) this.rows.add(row.stream().map(Block::options).toList());
        this.seats = seats;
        this.infants = infants;
    }

    /**
     * @param rows the blocks of each row, from the front and from the left
     * @param seats of the whole party, fixed ones too
     * @param infants on the laps of those who are to be placed, at most one in a block
     * @return in order of rows and columns, the fixed ones too; none where there is no room
     */
    static Optional<List<Seat>> best(List<List<Block>> rows, int seats, int infants) {
        return new Together(rows, seats, infants).best();
    }

    private Optional<List<Seat>> best() {
        for (int span = 0; span < rows.size(); span++) {
            Way best = null;
            for (int first = 0; first + span < rows.size(); first++)
                best = Way.better(best, within(first, first + span));
            if (best != null) return Optional.of(best.chosen());
        }
        return Optional.empty();
    }

    private Way within(int first, int last) {
        if (leavesOutFixed(0, first) || leavesOutFixed(last + 1, rows.size()) || room(first, last) < seats) return null;
        Map<Situation, Way> ways = new HashMap<>(Map.of(new Situation(0, 0, NONE, NONE), Way.EMPTY));
        for (int row = first; row <= last; row++) {
            ways = inNextRow(ways);
            for (var options : rows.get(row)) ways = through(options, ways);
        }
        Way best = null;
        for (var way : ways.entrySet())
            if (way.getKey().seats == seats && way.getKey().infants == infants) best = Way.better(best, way.getValue());
        return best;
    }

    /** A block whose every option has a seat has a fixed one. */
    private boolean leavesOutFixed(int from, int to) {
        return rows.subList(from, to).stream().flatMap(List::stream).anyMatch(options -> options.stream()
                .noneMatch(option -> option.chosen().isEmpty()));
    }

    private int room(int first, int last) {
        return rows.subList(first, last + 1).stream()
                .flatMap(List::stream)
                .mapToInt(options -> options.getLast().chosen().size())
                .sum();
    }

    private static Map<Situation, Way> inNextRow(Map<Situation, Way> ways) {
        var next = new HashMap<Situation, Way>();
        ways.forEach((situation, way) -> next.merge(situation.inNextRow(), way, Way::better));
        return next;
    }

    private Map<Situation, Way> through(List<Block.Option> options, Map<Situation, Way> ways) {
        var next = new HashMap<Situation, Way>();
        ways.forEach((situation, way) -> {
            for (var option : options) {
                if (situation.seats + option.chosen().size() > seats) continue;
                if (option.chosen().isEmpty()) next.merge(situation, way, Way::better);
                else next.merge(after(situation, option), way.with(option, distance(situation, option)), Way::better);
            }
        });
        return next;
    }

    private Situation after(Situation before, Block.Option option) {
        return new Situation(
                before.seats + option.chosen().size(),
                Math.min(infants, before.infants + (option.takesInfant() ? 1 : 0)),
                option.last(),
                before.last == NONE ? option.first() : before.leftmost);
    }

    /** From the seat before in the row, or else from the beginning of the row before. */
    private static int distance(Situation before, Block.Option option) {
        int within = option.last() - option.first();
        if (before.last != NONE) return within + option.first() - before.last;
        return before.leftmost == NONE ? within : within + Math.abs(option.first() - before.leftmost);
    }
}
