package io.fareline.flight.scheduleimport;

import io.fareline.flight.authorisation.Aircraft;
import io.fareline.flight.database.DatabaseFailure;
import io.fareline.flight.inventory.Layout;
import io.fareline.flight.marketing.NamedLegs;
import io.fareline.flight.overbooking.OverbookingPolicy;
import io.fareline.flight.schedule.DatedLeg;
import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.schedule.StationCall;
import io.fareline.flight.schedulereading.ScheduleWarning;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The dated legs of one file on their way into the database, in batches of one statement each. Nobody else sees them;
 * {@link #clear} takes them away again.
 */
final class IncomingLegs {
    private static final String INSERT = """
            insert into incoming_leg (carrier, number, suffix, operating_on, origin, destination, variation,
                leg_sequence, departs_local, departs_zone, departs_at, arrives_local, arrives_zone, arrives_at,
                origin_terminal, destination_terminal, aircraft_type, service_type, configuration, operating_flight,
                operating_carrier, marketed_as, origin_mct_status, destination_mct_status, layout)
            select carrier, number, suffix, date '1970-01-01' + operating_on, origin, destination, variation,
                   leg_sequence, departs_local at time zone 'UTC', departs_zone, departs_at,
                   arrives_local at time zone 'UTC', arrives_zone, arrives_at, origin_terminal, destination_terminal,
                   aircraft_type, service_type, configuration, operating_flight, operating_carrier, marketed_as,
                   origin_mct_status, destination_mct_status, layout
              from (select carrier, number, suffix, operating_on, origin, destination, variation, leg_sequence,
                           to_timestamp(departs_local) as departs_local, departs_zone,
                           to_timestamp(departs_at) as departs_at, to_timestamp(arrives_local) as arrives_local,
                           arrives_zone, to_timestamp(arrives_at) as arrives_at, origin_terminal,
                           destination_terminal, aircraft_type, service_type, configuration, operating_flight,
                           operating_carrier, marketed_as, origin_mct_status, destination_mct_status, layout
                      from unnest(?::text[], ?::int4[], ?::text[], ?::int4[], ?::text[], ?::text[], ?::int4[], ?::int4[],
                           ?::int8[], ?::text[], ?::int8[], ?::int8[], ?::text[], ?::int8[], ?::text[], ?::text[],
                           ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                           ?::text[])
                        as leg (carrier, number, suffix, operating_on, origin, destination, variation, leg_sequence,
                           departs_local, departs_zone, departs_at, arrives_local, arrives_zone, arrives_at,
                           origin_terminal, destination_terminal, aircraft_type, service_type, configuration,
                           operating_flight, operating_carrier, marketed_as, origin_mct_status,
                           destination_mct_status, layout)) leg
            """;

    // A flight that flies the same pair of airports twice on one operating date, which only one of several legs can.
    private static final String NUMBER_REPEATS = """
            update incoming_leg leg set repeat_number = repeated.repeat_number
              from (select ctid as place, row_number() over (
                               partition by carrier, number, suffix, operating_on, origin, destination
                               order by leg_sequence, variation) as repeat_number
                      from incoming_leg
                     where (carrier, number, suffix)
                           in (select * from unnest(?::text[], ?::int4[], ?::text[]))) repeated
             where leg.ctid = repeated.place and repeated.repeat_number > 1
            """;

    // Autovacuum counts the legs of an unfinished import as none, and for none the planner compares each with each.
    private static final String MANY = "set local enable_nestloop = off";

    private final Connection connection;
    private final OverbookingPolicy policy;
    private final int batch;
    private final List<DatedLeg> waiting = new ArrayList<>();
    private final List<String> layouts = new ArrayList<>();
    private final Map<String, Aircraft> aircraft = new LinkedHashMap<>();
    private final Set<FlightNumber> ofSeveralLegs = new HashSet<>();
    private final Map<String, Integer> operatingLines = new HashMap<>();

    IncomingLegs(Connection connection, OverbookingPolicy policy, int batch) {
        this.connection = connection;
        this.policy = policy;
        this.batch = batch;
    }

    void add(DatedLeg leg) {
        layouts.add(layout(leg));
        if (leg.legSequence() > 1) ofSeveralLegs.add(leg.flight());
        if (leg.facts().operatingLine() > 0)
            operatingLines.putIfAbsent(
                    NamedLegs.key(leg.flight(), leg.facts().operatingFlight()),
                    leg.facts().operatingLine());
        waiting.add(leg);
        if (waiting.size() < batch) return;
        try {
            flush();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** To be called after the last one; from then on statements are planned for many. */
    void complete() throws SQLException {
        flush();
        execute(MANY);
        if (!ofSeveralLegs.isEmpty()) numberRepeats();
    }

    /** Every aircraft that was met, by its configuration, behind which stands what is sold beyond it. */
    Map<String, Aircraft> aircraft() {
        return aircraft;
    }

    /** What names an operating flight that we do not have, where the file first does so. */
    List<ScheduleWarning> unknownOperatingFlights(UUID importId) throws SQLException {
        return operatingLines.isEmpty() ? List.of() : NamedLegs.unknown(connection, importId, operatingLines);
    }

    void clear() throws SQLException {
        execute("delete from incoming_leg");
    }

    private String layout(DatedLeg leg) {
        var byRule = policy.authorised(leg.flight(), leg.operatingOn(), leg.seats());
        String name = Layout.configuration(leg.seats());
        if (!byRule.equals(leg.seats())) name += "+" + Layout.configuration(byRule);
        aircraft.putIfAbsent(name, new Aircraft(leg.seats(), byRule));
        return name;
    }

    private void flush() throws SQLException {
        if (waiting.isEmpty()) return;
        try (var statement = connection.prepareStatement(INSERT)) {
            var arrays = List.<Array>of(
                    texts(leg -> leg.flight().airline()),
                    ints(leg -> leg.flight().number()),
                    texts(leg -> leg.flight().suffix()),
                    ints(leg -> (int) leg.operatingOn().toEpochDay()),
                    texts(leg -> leg.departure().iata()),
                    texts(leg -> leg.arrival().iata()),
                    ints(DatedLeg::variation),
                    ints(DatedLeg::legSequence),
                    longs(leg -> localSeconds(leg.departure())),
                    texts(leg -> leg.departure().zone().getId()),
                    longs(leg -> leg.departure().at().toEpochSecond()),
                    longs(leg -> localSeconds(leg.arrival())),
                    texts(leg -> leg.arrival().zone().getId()),
                    longs(leg -> leg.arrival().at().toEpochSecond()),
                    texts(leg -> leg.departure().terminal()),
                    texts(leg -> leg.arrival().terminal()),
                    texts(DatedLeg::aircraftType),
                    texts(leg -> String.valueOf(leg.serviceType())),
                    texts(leg -> Layout.configuration(leg.seats())),
                    texts(leg -> leg.facts().operatingFlight()),
                    texts(leg -> leg.facts().operatingCarrier()),
                    texts(leg -> String.join("/", leg.facts().marketedAs())),
                    texts(leg -> leg.facts().originMctStatus()),
                    texts(leg -> leg.facts().destinationMctStatus()),
                    connection.createArrayOf("text", layouts.toArray()));
            for (int place = 0; place < arrays.size(); place++) statement.setArray(place + 1, arrays.get(place));
            statement.executeUpdate();
        }
        waiting.clear();
        layouts.clear();
    }

    private void numberRepeats() throws SQLException {
        try (var statement = connection.prepareStatement(NUMBER_REPEATS)) {
            setFlights(statement, 1, "text", FlightNumber::airline);
            setFlights(statement, 2, "int4", FlightNumber::number);
            setFlights(statement, 3, "text", FlightNumber::suffix);
            statement.executeUpdate();
        }
    }

    private void setFlights(PreparedStatement statement, int at, String type, Function<FlightNumber, Object> column)
            throws SQLException {
        var values = ofSeveralLegs.stream().map(column).toArray();
        statement.setArray(at, connection.createArrayOf(type, values));
    }

    private static long localSeconds(StationCall call) {
        return call.local().toEpochSecond(ZoneOffset.UTC);
    }

    private Array texts(Function<DatedLeg, String> column) throws SQLException {
        return connection.createArrayOf("text", waiting.stream().map(column).toArray(String[]::new));
    }

    private Array ints(Function<DatedLeg, Integer> column) throws SQLException {
        return connection.createArrayOf("int4", waiting.stream().map(column).toArray(Integer[]::new));
    }

    private Array longs(Function<DatedLeg, Long> column) throws SQLException {
        return connection.createArrayOf("int8", waiting.stream().map(column).toArray(Long[]::new));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
