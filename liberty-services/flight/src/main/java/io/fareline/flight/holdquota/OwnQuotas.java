package io.fareline.flight.holdquota;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quotas of all clients that have some of their own. */
@ApplicationScoped
class OwnQuotas {
    private static final String COLUMNS = "client, holds_of_flight, seats_of_flight, holds, set_by, set_at";

    private static final String LIST =
            "select COLUMNS from hold_quota where client > ? order by client limit ?".replace("COLUMNS", COLUMNS);

    private static final String FIND = "select COLUMNS from hold_quota where client = ?".replace("COLUMNS", COLUMNS);

    // Also where there is no row yet that could be locked.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('fareline.hold_quota ' || ?, 0))";

    private static final String SET = """
            insert into hold_quota (COLUMNS) values (?, ?, ?, ?, ?, ?)
                on conflict (client) do update
                    set holds_of_flight = excluded.holds_of_flight, seats_of_flight = excluded.seats_of_flight,
                        holds = excluded.holds, set_by = excluded.set_by, set_at = excluded.set_at
            """.replace("COLUMNS", COLUMNS);

    @Inject
    Database database;

    /** Those that come after that client. */
    List<OwnQuota> after(String client, int atMost) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(LIST)) {
                statement.setString(1, client);
                statement.setInt(2, atMost);
                return read(statement);
            }
        });
    }

    Optional<OwnQuota> find(String client) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                statement.setString(1, client);
                return read(statement).stream().findFirst();
            }
        });
    }

    /** As {@link #find}; until the end of the transaction nobody else sets them. */
    @Transactional(TxType.MANDATORY)
    Optional<OwnQuota> locked(String client) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(LOCK)) {
                statement.setString(1, client);
                return statement.execute();
            }
        });
        return find(client);
    }

    /** In the place of what the client has. */
    @Transactional(TxType.MANDATORY)
    void set(OwnQuota quota) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(SET)) {
                statement.setString(1, quota.client());
                statement.setObject(2, quota.holdsOfFlight());
                statement.setObject(3, quota.seatsOfFlight());
                statement.setObject(4, quota.holds());
                statement.setString(5, quota.setBy());
                statement.setObject(6, quota.setAt().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    void remove(String client) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement("delete from hold_quota where client = ?")) {
                statement.setString(1, client);
                return statement.executeUpdate();
            }
        });
    }

    private static List<OwnQuota> read(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<OwnQuota>();
        var rows = statement.executeQuery();
        while (rows.next()) found.add(quota(rows));
        return found;
    }

    private static OwnQuota quota(ResultSet row) throws SQLException {
        var setAt = row.getObject("set_at", OffsetDateTime.class);
        return new OwnQuota(
                row.getString("client"),
                row.getObject("holds_of_flight", Integer.class),
                row.getObject("seats_of_flight", Integer.class),
                row.getObject("holds", Integer.class),
                row.getString("set_by"),
                setAt == null ? null : setAt.toInstant());
    }
}
