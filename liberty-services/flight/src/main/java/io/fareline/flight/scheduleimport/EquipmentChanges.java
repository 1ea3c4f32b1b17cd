package io.fareline.flight.scheduleimport;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.authorisation.HandSets;
import io.fareline.flight.authorisation.Refit;
import io.fareline.flight.authorisation.SeatWriter;
import io.fareline.flight.authorisation.SeatWriter.Cause;
import io.fareline.flight.inventory.Layout;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.platform.service.Ids;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives dated legs with passengers, or with what staff set by hand, the seats of other equipment, in portions. What is sold
 * stays sold; where it no longer fits, a disruption case is opened.
 */
final class EquipmentChanges {
    private static final String TOUCHED_ONES = """
            select inventory.*, difference.carrier, difference.number, difference.suffix, difference.operating_on,
                   difference.origin, difference.destination, difference.layout, difference.former_configuration,
                   setting.settings
              from inventory join schedule_difference difference on difference.leg_id = inventory.leg_id
              left join inventory_setting setting on setting.leg_id = inventory.leg_id
             where difference.equipment_differs and (0 <> any (inventory.cabin_sold) or setting.leg_id is not null)
               and inventory.leg_id > ?
             order by inventory.leg_id
             limit ?
            """;

    private static final String BLOCKED_ONES = """
            select difference.carrier, difference.number, difference.suffix, difference.operating_on, difference.origin,
                   difference.destination, count(*) over () as legs,
                   array_agg(block.seat order by left(block.seat, -1)::integer, block.seat) as seats
              from seat_block block join schedule_difference difference on difference.leg_id = block.leg_id
             where difference.equipment_differs
             group by difference.leg_id, difference.carrier, difference.number, difference.suffix,
                   difference.operating_on, difference.origin, difference.destination
             order by difference.leg_id
             limit ?
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

    /** @param write false to tell only what would become of them */
    ImportReport.Refitted ofTouchedLegs(boolean write, FlightSettings.Schedule bounds) throws SQLException {
        var told = new Told(bounds.listed());
        long after = 0;
        int read = bounds.batch();
        while (read == bounds.batch()) {
            var changed = new ArrayList<Refit.Result>();
            read = 0;
            try (var statement = scope.prepare(connection, TOUCHED_ONES)) {
                statement.setLong(1, after);
                statement.setInt(2, bounds.batch());
                var rows = statement.executeQuery();
                while (rows.next()) {
                    read++;
                    var refit = refit(rows);
                    after = refit.seats().legId();
                    changed.add(refit);
                    told.add(rows, refit);
                }
            }
            if (write) write(changed);
        }
        return told.all(blocked(bounds.listed()));
    }

    /** Staff's blocked seats stay, and somebody has to look whether they are still the right ones. */
    private ImportReport.Blocked blocked(int listed) throws SQLException {
        var legs = new ArrayList<ImportReport.BlockedSeats>();
        long all = 0;
        try (var statement = scope.prepare(connection, BLOCKED_ONES)) {
            statement.setInt(1, listed);
            var rows = statement.executeQuery();
            while (rows.next()) {
                all = rows.getLong("legs");
                var seats = List.of((String[]) rows.getArray("seats").getArray());
                legs.add(ImportReport.BlockedSeats.of(ScheduleComparison.soldLeg(rows, 0), seats));
            }
        }
        return new ImportReport.Blocked(all, List.copyOf(legs));
    }

    private Refit.Result refit(ResultSet row) throws SQLException {
        var aircraft = layouts.aircraft().get(row.getString("layout"));
        var former = Layout.seats(row.getString("former_configuration"));
        return new Refit(aircraft, former, layouts.tariff()).of(LegInventory.read(row), HandSets.read(row));
    }

    private void write(List<Refit.Result> changed) throws SQLException {
        var reason = new SeatWriter.Reason(Cause.EQUIPMENT_CHANGE, scope.importId(), scope.now());
        new SeatWriter(connection, reason, ids)
                .write(changed.stream().map(Refit.Result::seats).toList());
        var fewer = changed.stream()
                .filter(refit -> !refit.lost().isEmpty())
                .collect(Collectors.toMap(refit -> refit.seats().legId(), Refit.Result::hand));
        HandSets.write(connection, fewer);
    }

    /** Counts all that are affected and lists the first. */
    private static final class Told {
        private final int listed;
        private final List<ImportReport.SoldLeg> oversoldLegs = new ArrayList<>();
        private final List<ImportReport.LostSetting> lostSettings = new ArrayList<>();
        private long oversold;
        private long lost;

        Told(int listed) {
            this.listed = listed;
        }

        void add(ResultSet row, Refit.Result refit) throws SQLException {
            var seats = refit.seats();
            if (seats.isBeyondAuthorised() && ++oversold <= listed)
                oversoldLegs.add(ScheduleComparison.soldLeg(row, seats.seatsSold()));
            if (!refit.lost().isEmpty() && ++lost <= listed)
                lostSettings.add(
                        ImportReport.LostSetting.of(ScheduleComparison.soldLeg(row, seats.seatsSold()), refit.lost()));
        }

        ImportReport.Refitted all(ImportReport.Blocked blocked) {
            return new ImportReport.Refitted(
                    oversold, List.copyOf(oversoldLegs), lost, List.copyOf(lostSettings), blocked);
        }
    }
}
