package io.fareline.flight.authorisation;

import io.fareline.flight.inventory.LegInventory;
import io.fareline.platform.service.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Writes the seats of legs whose rows the transaction has locked. A leg that is beyond what is authorised has an open
 * disruption case; the cases of one that is so no more are closed.
 */
public final class SeatWriter {
    private static final String UPDATE = """
            update inventory
               set booking_classes = ?, class_cabins = ?, authorised = ?::smallint[], sold = ?::smallint[], cabins = ?,
                   cabin_authorised = ?::smallint[], cabin_sold = ?::smallint[], beyond_authorised = ?,
                   blocked = ?::smallint[], closed_classes = ?
             where leg_id = ?
            """;

    // A case that is open for fewer seats than are sold says enough; staff's cut needs none of its own.
    private static final String OPEN_CASE = """
            insert into disruption_case (id, leg_id, cause, seats, import_id, opened_at)
            select ?, ?, ?, ?, ?, ?
             where ? = 'EQUIPMENT_CHANGE' or not exists (
                   select from disruption_case
                    where leg_id = ? and cause = 'EQUIPMENT_CHANGE' and closed_at is null)
            on conflict (leg_id, cause) where closed_at is null do update set seats = excluded.seats
            """;

    private static final String CLOSE_CASE = """
            update disruption_case set closed_at = ?
             where leg_id = ? and cause in ('EQUIPMENT_CHANGE', 'AUTHORISED_CUT') and closed_at is null
            """;

    /** Why seats are no longer there for those who bought them. */
    public enum Cause {
        EQUIPMENT_CHANGE,
        AUTHORISED_CUT
    }

    /**
     * What changes the seats.
     *
     * @param id of the import or of staff's request
     */
    public record Reason(Cause cause, UUID id, Instant at) {}

    private final Connection connection;
    private final Reason reason;
    private final Ids ids;

    public SeatWriter(Connection connection, Reason reason, Ids ids) {
        this.connection = connection;
        this.reason = reason;
        this.ids = ids;
    }

    public void write(List<LegInventory> changed) throws SQLException {
        try (var update = connection.prepareStatement(UPDATE);
                var openCase = connection.prepareStatement(OPEN_CASE);
                var closeCase = connection.prepareStatement(CLOSE_CASE)) {
            for (var seats : changed) {
                set(update, seats);
                update.addBatch();
                if (seats.isBeyondAuthorised()) open(openCase, seats);
                else close(closeCase, seats);
            }
            update.executeBatch();
            openCase.executeBatch();
            closeCase.executeBatch();
        }
    }

    private static void set(PreparedStatement update, LegInventory seats) throws SQLException {
        var layout = seats.layout();
        update.setString(1, layout.bookingClasses());
        update.setString(2, layout.classCabins());
        update.setString(3, literal(layout.authorised()));
        update.setString(4, literal(seats.sold()));
        update.setString(5, layout.cabins());
        update.setString(6, literal(layout.cabinAuthorised()));
        update.setString(7, literal(seats.cabinSold()));
        update.setBoolean(8, seats.isBeyondAuthorised());
        update.setString(9, literal(seats.restrictions().blocked()));
        update.setString(10, seats.restrictions().closedClasses());
        update.setLong(11, seats.legId());
    }

    private void open(PreparedStatement openCase, LegInventory seats) throws SQLException {
        openCase.setObject(1, ids.next());
        openCase.setLong(2, seats.legId());
        openCase.setString(3, reason.cause.name());
        openCase.setInt(4, seats.seatsSold());
        openCase.setObject(5, reason.id);
        openCase.setObject(6, reason.at.atOffset(ZoneOffset.UTC));
        openCase.setString(7, reason.cause.name());
        openCase.setLong(8, seats.legId());
        openCase.addBatch();
    }

    private void close(PreparedStatement closeCase, LegInventory seats) throws SQLException {
        closeCase.setObject(1, reason.at.atOffset(ZoneOffset.UTC));
        closeCase.setLong(2, seats.legId());
        closeCase.addBatch();
    }

    private static String literal(short[] values) {
        return Arrays.toString(values).replace('[', '{').replace(']', '}');
    }
}
