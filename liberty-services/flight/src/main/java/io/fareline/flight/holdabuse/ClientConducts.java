package io.fareline.flight.holdabuse;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How all clients treat holds, as the database has counted. */
@ApplicationScoped
class ClientConducts {
    private static final String TURN = "select pg_try_advisory_xact_lock(hashtext('judging clients by their holds'))";

    private static final String TOTALS =
            "(select client, sum(confirmed) as confirmed, sum(lapsed) as lapsed from client_holds group by client) total";

    // The last one noted before the time that counts; a client that was not noted by then has been there for less.
    private static final String JUDGED = """
            select total.client, total.confirmed as ever_confirmed, total.lapsed as ever_lapsed,
                   total.confirmed - coalesce(base.confirmed, 0) as confirmed,
                   total.lapsed - coalesce(base.lapsed, 0) as lapsed,
                   back_off.level, back_off.waits_until, back_off.confirmed as confirmed_before,
                   back_off.lapsed as lapsed_before
              from TOTALS
              left join hold_back_off back_off on back_off.client = total.client
              left join lateral (
                       select confirmed, lapsed from client_conduct
                        where client_conduct.client = total.client and noted_at <= ?
                        order by noted_at desc limit 1) base on true
             where back_off.client is not null
                or total.confirmed + total.lapsed - coalesce(base.confirmed + base.lapsed, 0) >= ?
             order by lapsed desc
             limit ?
            """.replace("TOTALS", TOTALS);

    private static final String NOTE = """
            insert into client_conduct (client, noted_at, confirmed, lapsed)
            select total.client, ?, total.confirmed, total.lapsed
              from TOTALS
              left join lateral (
                       select noted_at, confirmed, lapsed from client_conduct
                        where client_conduct.client = total.client
                        order by noted_at desc limit 1) last on true
             where total.confirmed + total.lapsed > coalesce(last.confirmed + last.lapsed, 0)
               and (last.noted_at is null or last.noted_at <= ?)
            """.replace("TOTALS", TOTALS);

    // All that are older than one which lies before the time that counts.
    private static final String FORGET = """
            delete from client_conduct old
             where noted_at < ?
               and exists (select from client_conduct newer
                            where newer.client = old.client and newer.noted_at > old.noted_at and newer.noted_at <= ?)
            """;

    private static final String SET = """
            insert into hold_back_off (client, level, waits_until, confirmed, lapsed) values (?, ?, ?, ?, ?)
                on conflict (client) do update
                    set level = excluded.level, waits_until = excluded.waits_until, confirmed = excluded.confirmed,
                        lapsed = excluded.lapsed
            """;

    private static final String TRIM = """
            delete from run_out_hold
             where (client, what) in (select client, what from run_out_hold
                                       where ran_out_at < ? order by ran_out_at limit ? for update skip locked)
            """;

    @Inject
    Database database;

    /** @return false while another server has it; until the end of the transaction */
    @Transactional(TxType.MANDATORY)
    boolean turn() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(TURN)) {
                var row = statement.executeQuery();
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    /** Those of whom at least so many holds ended since then, and those that had to wait. */
    @Transactional(TxType.MANDATORY)
    List<ClientConduct> judged(Instant since, int least, int atMost) {
        return database.with(connection -> {
            var found = new ArrayList<ClientConduct>();
            try (var statement = connection.prepareStatement(JUDGED)) {
                statement.setObject(1, utc(since));
                statement.setInt(2, least);
                statement.setInt(3, atMost);
                var rows = statement.executeQuery();
                while (rows.next()) found.add(conduct(rows));
            }
            return found;
        });
    }

    /** Notes how it stands, of each client once in such a time, and forgets what lies before the time that counts. */
    @Transactional(TxType.MANDATORY)
    void note(Instant now, Instant since, Duration once) {
        change(NOTE, utc(now), utc(now.minus(once)));
        change(FORGET, utc(since), utc(since));
    }

    @Transactional(TxType.MANDATORY)
    void set(String client, BackOff backOff) {
        change(SET, client, backOff.level(), utc(backOff.waitsUntil()), backOff.confirmed(), backOff.lapsed());
    }

    @Transactional(TxType.MANDATORY)
    void forgive(String client) {
        change("delete from hold_back_off where client = ?", client);
    }

    /** Throws away some of what ran out before that moment. */
    @Transactional(TxType.MANDATORY)
    void trim(Instant before, int atMost) {
        change(TRIM, utc(before), atMost);
    }

    /** Clients that have to wait now, and those that are blocked. */
    Numbers numbers(Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select (select count(*) from hold_back_off where waits_until > ?),
                           (select count(*) from hold_block where blocked_until > ?)
                    """)) {
                statement.setObject(1, utc(now));
                statement.setObject(2, utc(now));
                var row = statement.executeQuery();
                row.next();
                return new Numbers(row.getLong(1), row.getLong(2));
            }
        });
    }

    /** @param waiting clients that have to wait @param blocked clients that staff have blocked */
    record Numbers(long waiting, long blocked) {}

    private void change(String sql, Object... parameters) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int place = 0; place < parameters.length; place++)
                    statement.setObject(place + 1, parameters[place]);
                return statement.executeUpdate();
            }
        });
    }

    private static ClientConduct conduct(ResultSet row) throws SQLException {
        var until = row.getObject("waits_until", OffsetDateTime.class);
        return new ClientConduct(
                row.getString("client"),
                row.getLong("confirmed"),
                row.getLong("lapsed"),
                row.getLong("ever_confirmed"),
                row.getLong("ever_lapsed"),
                until == null
                        ? Optional.empty()
                        : Optional.of(new BackOff(
                                row.getInt("level"),
                                until.toInstant(),
                                row.getLong("confirmed_before"),
                                row.getLong("lapsed_before"))));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
