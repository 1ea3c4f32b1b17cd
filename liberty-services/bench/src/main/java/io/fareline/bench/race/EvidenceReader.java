package io.fareline.bench.race;

import io.fareline.bench.race.history.Evidence;
import io.fareline.bench.race.history.HoldChange;
import io.fareline.bench.race.history.KeptHold;
import io.fareline.bench.race.history.Seats;
import io.fareline.bench.race.history.SeatsVersion;
import io.fareline.bench.race.market.RaceLegs;
import io.fareline.bench.race.number.NumberEvidence;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what the database has of a race, all as of one moment. */
final class EvidenceReader {
    static final String MICROS = "(extract(epoch from %s) * 1000000)::bigint";
    private static final String SEATS =
            "booking_classes, class_cabins, authorised, sold, cabins, cabin_authorised, cabin_sold";
    // Those of this race, and those that have seats on its legs, whoever placed them.
    private static final String OURS =
            "(acting_client = ? or id in (select hold_id from hold_leg where leg_id = any (?)))";

    private final RaceLegs legs;
    private final String actingClient;

    EvidenceReader(RaceLegs legs, String actingClient) {
        this.legs = legs;
        this.actingClient = actingClient;
    }

    NumberEvidence read(History history) throws SQLException {
        try (var connection = legs.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var end = new Evidence.End(holds(connection), seats(connection), history.now());
            var asked = new Evidence.Asked(history.wishes(), history.calls());
            var seen = new Evidence.Seen(changes(connection), versions(connection));
            return new NumberReader(connection, legs).read(new Evidence(asked, seen, end), history.seats());
        }
    }

    /** Makes something of each row. */
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(Connection connection, String sql, boolean owned, Row read) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            var ids = connection.createArrayOf("bigint", legs.ids().toArray());
            bind(statement, owned, ids);
            var rows = statement.executeQuery();
            while (rows.next()) read.read(rows);
        }
    }

    private void bind(PreparedStatement statement, boolean owned, Array ids) throws SQLException {
        if (owned) statement.setString(1, actingClient);
        statement.setArray(owned ? 2 : 1, ids);
    }

    private Map<UUID, KeptHold> holds(Connection connection) throws SQLException {
        var legsOf = new HashMap<UUID, Map<Long, KeptHold.Seat>>();
        each(
                connection,
                "select hold_id, leg_id, booking_class, seats from hold_leg where hold_id in (select id from hold"
                        + " where "
                        + OURS + ")",
                true,
                row -> legsOf.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>())
                        .put(row.getLong(2), new KeptHold.Seat(row.getString(3), row.getInt(4))));
        var holds = new HashMap<UUID, KeptHold>();
        each(
                connection,
                "select id, state, " + MICROS.formatted("ticketing_time_limit") + " from hold where " + OURS,
                true,
                row -> {
                    var id = row.getObject(1, UUID.class);
                    holds.put(
                            id, new KeptHold(id, row.getString(2), row.getLong(3), legsOf.getOrDefault(id, Map.of())));
                });
        return holds;
    }

    private Map<Long, Seats> seats(Connection connection) throws SQLException {
        var seats = new HashMap<Long, Seats>();
        each(
                connection,
                "select leg_id, " + SEATS + " from inventory where leg_id = any (?)",
                false,
                row -> seats.put(row.getLong(1), seats(row, 2)));
        return seats;
    }

    private List<SeatsVersion> versions(Connection connection) throws SQLException {
        var versions = new ArrayList<SeatsVersion>();
        each(
                connection,
                "select number, transaction, " + MICROS.formatted("at") + ", leg_id, " + SEATS
                        + " from race.seats_version where leg_id = any (?) order by number",
                false,
                row -> versions.add(new SeatsVersion(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), seats(row, 5))));
        return versions;
    }

    private List<HoldChange> changes(Connection connection) throws SQLException {
        var changes = new ArrayList<HoldChange>();
        each(
                connection,
                "select number, transaction, " + MICROS.formatted("at")
                        + ", hold_id, before, after from race.hold_change where not exists (select from hold where"
                        + " id = hold_id and not " + OURS + ") order by number",
                true,
                row -> changes.add(new HoldChange(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6))));
        return changes;
    }

    private static Seats seats(ResultSet row, int first) throws SQLException {
        return new Seats(
                row.getString(first),
                row.getString(first + 1),
                numbers(row.getArray(first + 2)),
                numbers(row.getArray(first + 3)),
                row.getString(first + 4),
                numbers(row.getArray(first + 5)),
                numbers(row.getArray(first + 6)));
    }

    private static int[] numbers(Array array) throws SQLException {
        var boxed = (Short[]) array.getArray();
        var numbers = new int[boxed.length];
        for (int place = 0; place < boxed.length; place++) numbers[place] = boxed[place];
        return numbers;
    }
}
