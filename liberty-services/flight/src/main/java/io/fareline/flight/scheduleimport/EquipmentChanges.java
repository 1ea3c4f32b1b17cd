package io.fareline.flight.scheduleimport;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.platform.service.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives dated legs with passengers the seats of other equipment, in portions. What is sold stays sold; where it no
 * longer fits, a disruption case is opened.
 */
final class EquipmentChanges {
    private static final String SOLD_ONES = """
            select inventory.*, difference.carrier, difference.number, difference.suffix, difference.operating_on,
                   difference.origin, difference.destination, difference.configuration
              from inventory join schedule_difference difference on difference.leg_id = inventory.leg_id
             where difference.equipment_differs and 0 <> any (inventory.cabin_sold) and inventory.leg_id > ?
             order by inventory.leg_id
             limit ?
            """;

    private static final String UPDATE = """
            update inventory
               set booking_classes = ?, class_cabins = ?, authorised = ?::smallint[], sold = ?::smallint[], cabins = ?,
                   cabin_authorised = ?::smallint[], cabin_sold = ?::smallint[], beyond_authorised = ?,
                   blocked = ?::smallint[]
             where leg_id = ?
            """;

    private static final String OPEN_CASE = """
            insert into disruption_case (id, leg_id, cause, seats, import_id, opened_at)
            values (?, ?, 'EQUIPMENT_CHANGE', ?, ?, ?)
            on conflict (leg_id, cause) where closed_at is null do update set seats = excluded.seats
            """;

    private static final String CLOSE_CASE = """
            update disruption_case set closed_at = ?
             where leg_id = ? and cause = 'EQUIPMENT_CHANGE' and closed_at is null
            """;

    private final Connection connection;
    private final ImportScope scope;
    private final Layouts layouts;
    private final Ids ids;

    EquipmentChanges(Connection connection, ImportScope scope, Layouts layouts, Ids ids) {
        this.connection = connection;
        this.scope = scope;
        this.layouts = layouts;
        this.ids = ids;
    }

    /** @param write false to tell only which would be oversold */
    ImportReport.Affected ofSoldLegs(boolean write, FlightSettings.Schedule bounds) throws SQLException {
        int portion = bounds.batch();
        var list = new ArrayList<ImportReport.SoldLeg>();
        long legs = 0;
        long oversold = 0;
        long after = 0;
        int read = portion;
        while (read == portion) {
            var changed = new ArrayList<LegInventory>();
            read = 0;
            try (var statement = scope.prepare(connection, SOLD_ONES)) {
                statement.setLong(1, after);
                statement.setInt(2, portion);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    read++;
                    var seats = redimensioned(rows);
                    after = seats.legId();
                    changed.add(seats);
                    if (!seats.isBeyondAuthorised()) continue;
                    oversold++;
                    if (list.size() < bounds.listed()) list.add(ScheduleComparison.soldLeg(rows, seats.seatsSold()));
                }
            }
            legs += read;
            if (write) write(changed);
        }
        return new ImportReport.Affected(legs, oversold, List.copyOf(list));
    }

    private LegInventory redimensioned(ResultSet row) throws SQLException {
        return LegInventory.read(row).redimensioned(layouts.byConfiguration().get(row.getString("configuration")));
    }

    private void write(List<LegInventory> changed) throws SQLException {
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
        update.setString(3, Layouts.literal(layout.authorised()));
        update.setString(4, Layouts.literal(seats.sold()));
        update.setString(5, layout.cabins());
        update.setString(6, Layouts.literal(layout.cabinAuthorised()));
        update.setString(7, Layouts.literal(seats.cabinSold()));
        update.setBoolean(8, seats.isBeyondAuthorised());
        update.setString(9, Layouts.literal(seats.restrictions().blocked()));
        update.setLong(10, seats.legId());
    }

    private void open(PreparedStatement openCase, LegInventory seats) throws SQLException {
        openCase.setObject(1, ids.next());
        openCase.setLong(2, seats.legId());
        openCase.setInt(3, seats.seatsSold());
        openCase.setObject(4, scope.importId());
        openCase.setObject(5, scope.now().atOffset(ZoneOffset.UTC));
        openCase.addBatch();
    }

    private void close(PreparedStatement closeCase, LegInventory seats) throws SQLException {
        closeCase.setObject(1, scope.now().atOffset(ZoneOffset.UTC));
        closeCase.setLong(2, seats.legId());
        closeCase.addBatch();
    }
}
