package io.fareline.flight.holdabuse;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long seats are kept unpaid by how soon they fly: the nearer the departure, the less time is left to sell again what
 * was not paid for.
 *
 * @param rows the nearest first
 */
public record LimitTable(List<Row> rows) {
    private static final int MOST = 20;

    /** @param before with less time than this until departure @param limit a hold is no longer than that */
    public record Row(Duration before, Duration limit) {}

    /** @throws IllegalArgumentException unless each row is earlier and allows more than the one before */
    public LimitTable {
        rows = List.copyOf(rows);
        if (rows.size() > MOST) throw new IllegalArgumentException("more than " + MOST + " rows");
        var before = new Row(Duration.ZERO, Duration.ZERO);
        for (var row : rows) {
            if (row.before.compareTo(before.before) <= 0 || row.limit.compareTo(before.limit) <= 0)
                throw new IllegalArgumentException("rows out of order");
            before = row;
        }
    }

    /**
     * Rows written {@code P2D:PT20M} and parted by commas; nothing is a table without rows.
     *
     * @throws IllegalArgumentException when it is not so written
     */
    static LimitTable of(String text) {
        var rows = new ArrayList<Row>();
        if (!text.isBlank()) for (String row : text.split(",", -1)) rows.add(row(row.strip()));
        return new LimitTable(rows);
    }

    private static Row row(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 2) throw new IllegalArgumentException("not two durations");
        try {
            return new Row(Duration.parse(parts[0]), Duration.parse(parts[1]));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** The limit of a hold whose first flight departs in that time; never more than the longest. */
    public Duration limit(Duration untilDeparture, Duration longest) {
        for (var row : rows)
            if (untilDeparture.compareTo(row.before) < 0) return row.limit.compareTo(longest) < 0 ? row.limit : longest;
        return longest;
    }
}
