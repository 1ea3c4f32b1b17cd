package io.fareline.journeys.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bookings of a run as the database holds them, beside what the API says. */
public final class Rows {
    private static final String BOOKINGS = """
            select b.id, b.state, b.client, coalesce(b.total_amount, 0), b.captured_amount, b.refunded_amount,
                   array(select t.number::text from ticket t
                          where t.booking_id = b.id and t.issued_at is not null order by t.number) as tickets,
                   k.key
              from booking b left join idempotency_key k on k.effect_id = b.id
             where b.created_at >= ?""";
    private final Map<String, Row> byId = new HashMap<>();

    /** Opens a connection to the database of that name. */
    public interface Door {
        Connection open(String database) throws SQLException;
    }

    /**
     * One booking.
     *
     * @param key the idempotency key that made it, null where there is none
     */
    record Row(
            String id,
            String state,
            String client,
            long total,
            long captured,
            long refunded,
            List<String> tickets,
            String key) {
        long kept() {
            return captured - refunded;
        }

        boolean takesSeats() {
            return state.equals("HELD") || state.equals("TICKETED");
        }

        @Override
        public String toString() {
            return "booking " + id + " (" + state + ", " + kept() + " kept, key " + key + ")";
        }
    }

    private Rows() {}

    static Rows of(Row... some) {
        var rows = new Rows();
        for (var row : some) rows.byId.put(row.id(), row);
        return rows;
    }

    static Rows since(Instant begin, Door door) {
        var rows = new Rows();
        try (var connection = door.open("booking");
                var statement = connection.prepareStatement(BOOKINGS)) {
            statement.setTimestamp(1, Timestamp.from(begin));
            try (var result = statement.executeQuery()) {
                while (result.next()) rows.add(result);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The bookings cannot be read: " + fault.getMessage(), fault);
        }
        return rows;
    }

    private void add(ResultSet row) throws SQLException {
        var tickets = (String[]) row.getArray(7).getArray();
        byId.put(
                row.getString(1),
                new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        List.of(tickets),
                        row.getString(8)));
    }

    Row of(String id) {
        return byId.get(id);
    }

    Collection<Row> all() {
        return byId.values();
    }
}
