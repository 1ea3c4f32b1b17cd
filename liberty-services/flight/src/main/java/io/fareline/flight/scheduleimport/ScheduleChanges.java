package io.fareline.flight.scheduleimport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/**
 * Makes the dated legs on sale those that are coming in. Set by set: the number of statements does not depend on the
 * number of legs. Inventory rows are locked in key order before any is changed, as sales do.
 */
final class ScheduleChanges {
    private static final String LOCK = """
            select count(*)
              from (select leg_id from inventory
                     where leg_id in (select leg_id from schedule_difference where DIFFERS
                                      union all
                                      select leg.id from scheduled_leg leg where MISSING
                                      union all
                                      CODE_SHARES)
                     order by leg_id for update) locked
            """.replace("DIFFERS", ScheduleComparison.DIFFERS)
            .replace("MISSING", ScheduleComparison.MISSING)
            .replace("CODE_SHARES", CodeShareSales.MAY_CHANGE);

    private static final String CANCEL = """
            with cancelled as (
                update scheduled_leg leg set status = 'CANCELLED', version = version + 1, imported_by = ?
                 where MISSING
                returning leg.id),
            closed as (
                update inventory set on_sale = false from cancelled where leg_id = cancelled.id
                returning leg_id, (select sum(taken) from unnest(cabin_sold) taken) as seats)
            insert into disruption_case (id, leg_id, cause, seats, import_id, opened_at)
            select gen_random_uuid(), leg_id, 'CANCELLATION', seats, ?, ? from closed where seats > 0
            on conflict (leg_id, cause) where closed_at is null do update set seats = excluded.seats
            """.replace("MISSING", ScheduleComparison.MISSING);

    private static final String ADD = """
            with added as (
                insert into scheduled_leg (carrier, number, suffix, operating_on, origin, destination, repeat_number,
                    variation, leg_sequence, departs_on, departs_local, departs_zone, departs_at, arrives_local,
                    arrives_zone, arrives_at, origin_terminal, destination_terminal, aircraft_type, service_type,
                    configuration, operating_flight, operating_carrier, marketed_as, origin_mct_status,
                    destination_mct_status, imported_by)
                select carrier, number, suffix, operating_on, origin, destination, repeat_number, variation,
                       leg_sequence, departs_local::date, departs_local, departs_zone, departs_at, arrives_local,
                       arrives_zone, arrives_at, origin_terminal, destination_terminal, aircraft_type, service_type,
                       configuration, operating_flight, operating_carrier, marketed_as, origin_mct_status,
                       destination_mct_status, ?
                  from schedule_difference where leg_id is null
                returning id, carrier, number, suffix, operating_on, origin, destination, repeat_number, configuration)
            insert into inventory (leg_id, booking_classes, class_cabins, authorised, sold, cabins, cabin_authorised,
                   cabin_sold)
            select added.id, booking_classes, class_cabins, authorised, nothing_sold, cabins, cabin_authorised,
                   no_cabin_sold
              from added NAMED
            """;

    private static final String BY_CONFIGURATION =
            "join LAYOUT on layout.configuration = added.configuration".replace("LAYOUT", Layouts.TABLE);

    // Flights of the same aircraft may be overbooked each in its own way.
    private static final String BY_LAYOUT = """
            join incoming_leg incoming
                   using (carrier, number, suffix, operating_on, origin, destination, repeat_number)
              join LAYOUT on layout.configuration = incoming.layout
            """.replace("LAYOUT", Layouts.TABLE);

    private static final String REEQUIP = """
            update inventory
               set booking_classes = layout.booking_classes, class_cabins = layout.class_cabins,
                   authorised = layout.authorised, sold = layout.nothing_sold, cabins = layout.cabins,
                   cabin_authorised = layout.cabin_authorised, cabin_sold = layout.no_cabin_sold,
                   beyond_authorised = false,
                   blocked = case when inventory.cabins = layout.cabins then blocked else '{}' end
              from schedule_difference difference
              join LAYOUT on layout.configuration = difference.layout
             where inventory.leg_id = difference.leg_id and difference.equipment_differs
               and 0 = all (inventory.cabin_sold) and 0 = all (inventory.sold)
               and not exists (select from inventory_setting where inventory_setting.leg_id = inventory.leg_id)
            """.replace("LAYOUT", Layouts.TABLE);

    // The difference disappears with the update of the leg, so its inventory goes first.
    private static final String MOVE = """
            update inventory
               set on_sale = on_sale or reinstated, times_version = times_version + case when times_differ then 1 else 0 end
              from schedule_difference difference
             where inventory.leg_id = difference.leg_id and (reinstated or times_differ)
            """;

    private static final String REOPEN = """
            update disruption_case set closed_at = ?
              from schedule_difference difference
             where disruption_case.leg_id = difference.leg_id and difference.reinstated
               and cause = 'CANCELLATION' and closed_at is null
            """;

    private static final String CHANGE = """
            update scheduled_leg leg
               set variation = difference.variation, leg_sequence = difference.leg_sequence,
                   departs_on = difference.departs_local::date, departs_local = difference.departs_local,
                   departs_zone = difference.departs_zone, departs_at = difference.departs_at,
                   arrives_local = difference.arrives_local, arrives_zone = difference.arrives_zone,
                   arrives_at = difference.arrives_at, origin_terminal = difference.origin_terminal,
                   destination_terminal = difference.destination_terminal, aircraft_type = difference.aircraft_type,
                   service_type = difference.service_type, configuration = difference.configuration,
                   operating_flight = difference.operating_flight, operating_carrier = difference.operating_carrier,
                   marketed_as = difference.marketed_as, origin_mct_status = difference.origin_mct_status,
                   destination_mct_status = difference.destination_mct_status,
                   status = 'SCHEDULED', version = version + 1, imported_by = ?
              from (select * from schedule_difference where DIFFERS) difference
             where leg.id = difference.leg_id
            """.replace("DIFFERS", ScheduleComparison.DIFFERS);

    private static final String CARRIERS =
            "insert into carrier (code, name) select code, code from unnest(?::text[]) code on conflict do nothing";

    private final Connection connection;
    private final ImportScope scope;
    private final Layouts layouts;

    ScheduleChanges(Connection connection, ImportScope scope, Layouts layouts) {
        this.connection = connection;
        this.scope = scope;
        this.layouts = layouts;
    }

    /** Everything but what {@link EquipmentChanges} does, which must have been done before. */
    void make(ImportReport.Differences differences, ImportReport.Affected missing) throws SQLException {
        addCarriers();
        if (missing.legs() > 0) cancelMissing();
        if (differences.areAny()) change();
        if (differences.added() > 0) add();
    }

    void lock() throws SQLException {
        try (var statement = scope.prepare(connection, LOCK)) {
            scope.setMissing(connection, statement, 1);
            statement.execute();
        }
    }

    private void addCarriers() throws SQLException {
        try (var statement = connection.prepareStatement(CARRIERS)) {
            statement.setArray(
                    1, connection.createArrayOf("text", scope.carriers().toArray()));
            statement.executeUpdate();
        }
    }

    private void cancelMissing() throws SQLException {
        try (var statement = scope.prepare(connection, CANCEL)) {
            statement.setObject(1, scope.importId());
            int at = scope.setMissing(connection, statement, 2);
            statement.setObject(at, scope.importId());
            statement.setObject(at + 1, scope.now().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private void change() throws SQLException {
        try (var statement = scope.prepare(connection, REEQUIP)) {
            layouts.set(connection, statement, 1);
            statement.executeUpdate();
        }
        update(MOVE);
        update(REOPEN, scope.now().atOffset(ZoneOffset.UTC));
        update(CHANGE, scope.importId());
    }

    private void add() throws SQLException {
        try (var statement = scope.prepare(
                connection, ADD.replace("NAMED", layouts.areOverbooked() ? BY_LAYOUT : BY_CONFIGURATION))) {
            statement.setObject(1, scope.importId());
            layouts.set(connection, statement, 2);
            statement.executeUpdate();
        }
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = scope.prepare(connection, sql)) {
            for (int place = 0; place < parameters.length; place++) statement.setObject(place + 1, parameters[place]);
            statement.executeUpdate();
        }
    }
}
