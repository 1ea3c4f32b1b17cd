package io.fareline.flight.marketing;

import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.schedulereading.ScheduleWarning;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which legs are named as the operating ones by legs of other numbers, and which that are named we do not have. */
public final class NamedLegs {
    /** As many as a leg may list itself; of more, the first in order are shown. */
    private static final int MOST_NUMBERS = 99;

    private static final int OPERATING_FLIGHT_COLUMN = 40;

    // In the order of Java's strings, whatever the database sorts by. Only rows that change are written.
    private static final String SETTLE = """
            with pair as materialized (
                select distinct duplicate.operating_leg_id as leg_id, leg.carrier || leg.number || leg.suffix as number
                  from duplicate_leg duplicate join scheduled_leg leg on leg.id = duplicate.leg_id
                 where duplicate.departs_on >= ? and leg.status = 'SCHEDULED' and leg.operating_flight <> ''),
            named as materialized (
                select pair.leg_id,
                       array_to_string((array_agg(pair.number order by pair.number collate "C"))[1:MOST], '/') as numbers
                  from pair join scheduled_leg operating on operating.id = pair.leg_id
                 where pair.number <> all (string_to_array(operating.marketed_as, '/'))
                 group by pair.leg_id)
            update scheduled_leg leg set named_by = now_named.numbers
              from (select leg_id, numbers from named
                    union all
                    select id, '' from scheduled_leg
                     where named_by <> '' and departs_on >= ? and id not in (select leg_id from named)) now_named
             where leg.id = now_named.leg_id and leg.departs_at > ? and leg.named_by <> now_named.numbers
            """.replace("MOST", Integer.toString(MOST_NUMBERS));

    // Of the file and of what is there already, so that a dry run tells the same.
    private static final String UNKNOWN = """
            with naming as materialized (
                select incoming.carrier || incoming.number || incoming.suffix as number, operating_flight, operating_on,
                       origin, destination, departs_local::date as departs_on, flight[1] as carrier,
                       flight[2]::smallint as operating_number, flight[3] as suffix
                  from incoming_leg incoming
                 cross join lateral regexp_match(operating_flight,
                                                 '^([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])([0-9]{1,4})([A-Z]?)$') as flight
                 where operating_flight <> '')
            select number, operating_flight, count(distinct operating_on)
              from naming
             where not exists (
                       select from scheduled_leg leg
                        where (leg.carrier, leg.number, leg.suffix, leg.departs_on, leg.origin, leg.destination)
                            = (naming.carrier, naming.operating_number, naming.suffix, naming.departs_on, naming.origin,
                               naming.destination)
                          and leg.operating_on between naming.departs_on - 14 and naming.departs_on + 2)
               and not exists (
                       select from incoming_leg leg
                        where (leg.carrier, leg.number, leg.suffix, leg.departs_local::date, leg.origin, leg.destination)
                            = (naming.carrier, naming.operating_number, naming.suffix, naming.departs_on, naming.origin,
                               naming.destination))
             group by number, operating_flight
             order by number, operating_flight
            """;

    private NamedLegs() {}

    /** After all changes of the import, of which the legs of any carrier may be named or named no more. */
    public static void settle(Connection connection, UUID importId, Instant now) throws SQLException {
        // West of Greenwich it may still be yesterday.
        var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        try (var statement = connection.prepareStatement(SETTLE + ofImport(importId))) {
            statement.setObject(1, from);
            statement.setObject(2, from);
            statement.setObject(3, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** A flight and the one that it names, as {@link #unknown} wants to know where the file does so. */
    public static String key(FlightNumber flight, String operatingFlight) {
        return key(flight.toString(), operatingFlight);
    }

    private static String key(String flight, String operatingFlight) {
        return flight + " " + operatingFlight;
    }

    /**
     * Warns of each flight of the file whose operating flight we do not have. A cancelled one we have: there is nothing
     * wrong with the file that names it.
     *
     * @param lines where the file names it first, by {@link #key}
     */
    public static List<ScheduleWarning> unknown(Connection connection, UUID importId, Map<String, Integer> lines)
            throws SQLException {
        var warnings = new ArrayList<ScheduleWarning>();
        try (var statement = connection.prepareStatement(UNKNOWN + ofImport(importId));
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var text = "%s is operated by %s, which we do not have on %d of its dates; it is sold as it is"
                        .formatted(rows.getString(1), rows.getString(2), rows.getInt(3));
                int line = lines.get(key(rows.getString(1), rows.getString(2)));
                warnings.add(new ScheduleWarning(line, OPERATING_FLIGHT_COLUMN, text));
            }
        }
        return warnings;
    }

    // A plan that was kept from an import into empty tables would compare each leg with each.
    private static String ofImport(UUID importId) {
        return "-- of import " + importId;
    }
}
