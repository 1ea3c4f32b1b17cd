package io.fareline.flight.scheduleimport;

import io.fareline.flight.schedule.FlightNumber;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Compares the incoming dated legs with those on sale, and counts how they differ. */
final class ScheduleComparison {
    static final String DIFFERS =
            "leg_id is not null and (reinstated or times_differ or equipment_differs or terminals_differ or other_differs)";

    private static final String COUNT = """
            select count(*) filter (where leg_id is null) as added,
                   count(*) filter (where differs and not reinstated) as changed,
                   count(*) filter (where differs and not reinstated and times_differ) as changed_times,
                   count(*) filter (where differs and not reinstated and equipment_differs) as changed_equipment,
                   count(*) filter (where differs and not reinstated and terminals_differ) as changed_terminals,
                   count(*) filter (where differs and reinstated) as reinstated,
                   count(*) filter (where leg_id is not null and not differs) as unchanged
              from (select *, DIFFERS as differs from schedule_difference) difference
            """.replace("DIFFERS", DIFFERS);

    // On sale, not departed, within what the file speaks for, and not in it.
    static final String MISSING = """
            leg.status = 'SCHEDULED' and leg.departs_at > ? and leg.operating_on <= ?
            and exists (select from unnest(?::text[], ?::date[], ?::date[]) as span (carrier, first_on, last_on)
                         where span.carrier = leg.carrier
                           and leg.operating_on between span.first_on and span.last_on)
            and not exists (select from incoming_leg incoming
                             where (incoming.carrier, incoming.number, incoming.suffix, incoming.operating_on,
                                    incoming.origin, incoming.destination, incoming.repeat_number)
                                 = (leg.carrier, leg.number, leg.suffix, leg.operating_on,
                                    leg.origin, leg.destination, leg.repeat_number))
            """;

    private static final String COUNT_MISSING = """
            select leg.*, seats, count(*) over () as legs, count(*) filter (where seats > 0) over () as sold
              from (select leg.*, (select sum(taken) from unnest(inventory.cabin_sold) taken) as seats
                      from scheduled_leg leg join inventory on inventory.leg_id = leg.id
                     where MISSING) leg
             order by seats > 0 desc, departs_at, id
             limit ?
            """.replace("MISSING", MISSING);

    private final Connection connection;
    private final ImportScope scope;

    ScheduleComparison(Connection connection, ImportScope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    ImportReport.Differences differences() throws SQLException {
        try (var statement = scope.prepare(connection, COUNT);
                var row = statement.executeQuery()) {
            row.next();
            return new ImportReport.Differences(
                    row.getLong("added"),
                    row.getLong("changed"),
                    row.getLong("changed_times"),
                    row.getLong("changed_equipment"),
                    row.getLong("changed_terminals"),
                    row.getLong("reinstated"),
                    row.getLong("unchanged"));
        }
    }

    /** What the file lacks; those with passengers are listed, up to that many. */
    ImportReport.Affected missing(int listed) throws SQLException {
        try (var statement = scope.prepare(connection, COUNT_MISSING)) {
            statement.setInt(scope.setMissing(connection, statement, 1), listed);
            var rows = statement.executeQuery();
            var sold = new ArrayList<ImportReport.SoldLeg>();
            long legs = 0;
            long soldLegs = 0;
            while (rows.next()) {
                legs = rows.getLong("legs");
                soldLegs = rows.getLong("sold");
                if (rows.getInt("seats") > 0) sold.add(soldLeg(rows, rows.getInt("seats")));
            }
            return new ImportReport.Affected(legs, soldLegs, List.copyOf(sold));
        }
    }

    static ImportReport.SoldLeg soldLeg(ResultSet row, int seats) throws SQLException {
        var flight = new FlightNumber(row.getString("carrier"), row.getInt("number"), row.getString("suffix"));
        return new ImportReport.SoldLeg(
                flight.toString(),
                row.getObject("operating_on", LocalDate.class),
                row.getString("origin"),
                row.getString("destination"),
                seats);
    }
}
