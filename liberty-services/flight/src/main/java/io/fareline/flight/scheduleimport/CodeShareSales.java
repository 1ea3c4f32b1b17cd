package io.fareline.flight.scheduleimport;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Sees to it that one aircraft is sold once: a leg that is a duplicate of one which we have is off sale, whichever of the
 * two came first. Seats that it sold before open a disruption case.
 */
final class CodeShareSales {
    /** Legs of whatever carrier that {@link #settle} may put on or off sale because of what is coming in. */
    static final String MAY_CHANGE = """
            select leg.id
              from incoming_leg incoming
              join scheduled_leg leg
                on (leg.origin, leg.departs_on, leg.destination)
                 = (incoming.origin, incoming.departs_local::date, incoming.destination)
             where leg.status = 'SCHEDULED' and (incoming.operating_flight <> '' or incoming.marketed_as <> '')
            union all
            select leg.id
              from scheduled_leg leg
              join incoming_leg incoming
                on (incoming.origin, incoming.departs_local::date, incoming.destination)
                 = (leg.origin, leg.departs_on, leg.destination)
             where leg.status = 'SCHEDULED' and leg.operating_flight <> ''
            union all
            select duplicate.leg_id
              from duplicate_leg duplicate
              join schedule_difference difference on difference.leg_id = duplicate.operating_leg_id
            """;

    private static final String SETTLE = """
            with duplicate as materialized (
                select distinct leg_id from duplicate_leg where departs_on >= ?),
            closed as (
                update inventory set on_sale = false
                  from duplicate join scheduled_leg leg on leg.id = duplicate.leg_id
                 where inventory.leg_id = duplicate.leg_id and inventory.on_sale and leg.departs_at > ?
                returning inventory.leg_id, (select sum(taken) from unnest(cabin_sold) taken) as seats),
            opened as (
                update inventory set on_sale = true
                  from scheduled_leg leg
                 where leg.id = inventory.leg_id and not inventory.on_sale and leg.status = 'SCHEDULED'
                   and leg.departs_at > ? and not exists (select from duplicate where duplicate.leg_id = leg.id)
                returning inventory.leg_id),
            settled as (
                update disruption_case set closed_at = ?
                  from opened
                 where disruption_case.leg_id = opened.leg_id and cause = 'CODE_SHARE' and closed_at is null)
            insert into disruption_case (id, leg_id, cause, seats, import_id, opened_at)
            select gen_random_uuid(), leg_id, 'CODE_SHARE', seats, ?, ? from closed where seats > 0
            on conflict (leg_id, cause) where closed_at is null do update set seats = excluded.seats
            """;

    private CodeShareSales() {}

    /** After all changes of the import, whose rows {@link #MAY_CHANGE} has locked. */
    static void settle(Connection connection, ImportScope scope) throws SQLException {
        var now = scope.now().atOffset(ZoneOffset.UTC);
        try (var statement = connection.prepareStatement(SETTLE)) {
            // West of Greenwich it may still be yesterday.
            statement.setObject(
                    1, LocalDate.ofInstant(scope.now(), ZoneOffset.UTC).minusDays(1));
            statement.setObject(2, now);
            statement.setObject(3, now);
            statement.setObject(4, now);
            statement.setObject(5, scope.importId());
            statement.setObject(6, now);
            statement.executeUpdate();
        }
    }
}
