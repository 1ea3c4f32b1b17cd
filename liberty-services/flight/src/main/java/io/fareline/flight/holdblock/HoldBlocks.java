package io.fareline.flight.holdblock;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** All blocks, one for each client; what is over is as if it were not there. */
@ApplicationScoped
class HoldBlocks {
    private static final String LIST = """
            select client, reason, blocked_by, blocked_at, nullif(blocked_until, 'infinity') as blocked_until
              from hold_block
             where client > ? and blocked_until > ?
             order by client limit ?
            """;

    private static final String SET = """
            insert into hold_block (client, reason, blocked_by, blocked_at, blocked_until)
            values (?, ?, ?, ?, coalesce(?::timestamptz, 'infinity'))
                on conflict (client) do update
                    set reason = excluded.reason, blocked_by = excluded.blocked_by,
                        blocked_until = excluded.blocked_until,
                        blocked_at = case when (hold_block.reason, hold_block.blocked_by, hold_block.blocked_until)
                                               = (excluded.reason, excluded.blocked_by, excluded.blocked_until)
                                          then hold_block.blocked_at else excluded.blocked_at end
            returning client, reason, blocked_by, blocked_at, nullif(blocked_until, 'infinity') as blocked_until
            """;

    private static final String LIFT = "delete from hold_block where client = ?";

    @Inject
    Database database;

    /** Those that come after that client. */
    List<HoldBlock> after(String client, Instant now, int atMost) {
        return database.with(connection -> {
            var found = new ArrayList<HoldBlock>();
            try (var statement = connection.prepareStatement(LIST)) {
                statement.setString(1, client);
                statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                statement.setInt(3, atMost);
                var rows = statement.executeQuery();
                while (rows.next()) found.add(block(rows));
            }
            return found;
        });
    }

    /** @return the block that it now has: the earlier one where it is the same, else this one in its place */
    HoldBlock set(HoldBlock block) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(SET)) {
                statement.setString(1, block.client());
                statement.setString(2, block.reason());
                statement.setString(3, block.blockedBy());
                statement.setObject(4, block.blockedAt().atOffset(ZoneOffset.UTC));
                statement.setObject(
                        5, block.until() == null ? null : block.until().atOffset(ZoneOffset.UTC));
                var row = statement.executeQuery();
                row.next();
                return block(row);
            }
        });
    }

    void lift(String client) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(LIFT)) {
                statement.setString(1, client);
                return statement.executeUpdate();
            }
        });
    }

    private static HoldBlock block(ResultSet row) throws SQLException {
        var until = row.getObject("blocked_until", OffsetDateTime.class);
        return new HoldBlock(
                row.getString("client"),
                row.getString("reason"),
                row.getString("blocked_by"),
                row.getObject("blocked_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }
}
