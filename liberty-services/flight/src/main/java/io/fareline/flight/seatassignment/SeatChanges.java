package io.fareline.flight.seatassignment;

import io.fareline.flight.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What became of passengers who could not stay in their seats. Only added to. */
@ApplicationScoped
public class SeatChanges {
    private static final String ADD = """
            insert into seat_change (leg_id, hold_id, passenger, before_seat, after_seat, changed_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_HOLD =
            "select * from (select * from seat_change where hold_id = ? order by id desc limit 100) latest order by id";

    @Inject
    Database database;

    /** One of them. @param after null where no seat was left */
    public record SeatChange(long legId, UUID holdId, int passenger, String before, String after, Instant changedAt) {
        private static SeatChange read(ResultSet row) throws SQLException {
            return new SeatChange(
                    row.getLong("leg_id"),
                    row.getObject("hold_id", UUID.class),
                    row.getInt("passenger"),
                    row.getString("before_seat"),
                    row.getString("after_seat"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant());
        }
    }

    @Transactional(TxType.MANDATORY)
    public void add(Collection<SeatChange> changes) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                for (var change : changes) {
                    statement.setLong(1, change.legId());
                    statement.setObject(2, change.holdId());
                    statement.setInt(3, change.passenger());
                    statement.setString(4, change.before());
                    statement.setString(5, change.after());
                    statement.setObject(6, change.changedAt().atOffset(ZoneOffset.UTC));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** The latest hundred, the oldest first. */
    List<SeatChange> ofHold(UUID hold) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(OF_HOLD)) {
                statement.setObject(1, hold);
                var changes = new ArrayList<SeatChange>();
                var rows = statement.executeQuery();
                while (rows.next()) changes.add(SeatChange.read(rows));
                return changes;
            }
        });
    }
}
