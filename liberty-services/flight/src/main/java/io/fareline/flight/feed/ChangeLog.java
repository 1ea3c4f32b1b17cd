package io.fareline.flight.feed;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Which dated legs changed. Readers come with the snapshot of their last look, and miss nothing since. */
@ApplicationScoped
class ChangeLog {
    // Not visible at the last look was exactly what is of transactions that ran then, or began later. The two are given
    // as such, and not worked out of the snapshot by the statement, so that they are found by the index.
    private static final String SINCE = """
            select pg_current_snapshot()::text, trimmed.up_to >= ?::xid8 or ?::xid8 > pg_snapshot_xmax(pg_current_snapshot()),
                   change.leg_id, change.whole_flight
              from leg_change_trimmed trimmed
              left join lateral (
                       select leg_id, bool_or(whole_flight) as whole_flight
                         from leg_change
                        where changed_by >= ?::xid8 or changed_by = any (?::xid8[])
                        group by leg_id
                        limit ?) change on true
            """;

    // One server at a time, and no more than so many of the oldest.
    private static final String TRIM = """
            with turn as (select from leg_change_trimmed for update skip locked),
                 gone as (
                     delete from leg_change
                      where ctid in (select place
                                       from (select ctid as place, changed_at
                                               from leg_change
                                              where exists (select from turn)
                                              order by changed_by
                                              limit ?) oldest
                                      where changed_at < ?)
                     returning changed_by)
            update leg_change_trimmed
               set up_to = greatest(up_to, (select max(changed_by) from gone))
             where exists (select from gone)
            returning (select count(*) from gone)
            """;

    @Inject
    Database database;

    /**
     * What was committed since a look.
     *
     * @param position of the next look
     * @param lost whether the log is not complete any more from that look on, or the database is not the same
     * @param all whether so much changed that the legs are not named
     * @param seats legs of which no more than the seats changed
     * @param flights legs of flights that changed
     */
    record Changes(String position, boolean lost, boolean all, List<Long> seats, List<Long> flights) {}

    /** A snapshot as PostgreSQL writes it, {@code 10:20:10,14}: what ran then, from the oldest to what was to begin next. */
    private record Look(String oldestRunning, String nextToBegin, String[] running) {
        static Look of(String snapshot) {
            var parts = snapshot.split(":", -1);
            return new Look(parts[0], parts[1], parts[2].isEmpty() ? new String[0] : parts[2].split(","));
        }
    }

    /** @param limit legs; when there are more, everything counts as changed */
    Changes since(String position, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(SINCE)) {
                var look = Look.of(position);
                statement.setString(1, look.oldestRunning);
                statement.setString(2, look.nextToBegin);
                statement.setString(3, look.nextToBegin);
                statement.setArray(4, connection.createArrayOf("text", look.running));
                statement.setInt(5, limit + 1);
                return read(statement, limit);
            }
        });
    }

    /** Forgets what is older; returns how many rows went. */
    int trim(Instant olderThan, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(TRIM)) {
                statement.setInt(1, limit);
                statement.setObject(2, olderThan.atOffset(ZoneOffset.UTC));
                var row = statement.executeQuery();
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }

    private static Changes read(PreparedStatement statement, int limit) throws SQLException {
        var seats = new ArrayList<Long>();
        var flights = new ArrayList<Long>();
        String position = null;
        boolean lost = false;
        boolean all = false;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                position = rows.getString(1);
                lost = rows.getBoolean(2);
                long leg = rows.getLong(3);
                boolean named = !rows.wasNull();
                boolean wholeFlight = rows.getBoolean(4);
                if (named) (wholeFlight ? flights : seats).add(leg);
                else all |= wholeFlight;
            }
        }
        return new Changes(position, lost, all || seats.size() + flights.size() > limit, seats, flights);
    }
}
