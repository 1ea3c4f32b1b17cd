package io.fareline.bench.race;

import io.fareline.bench.race.history.Evidence;
import io.fareline.bench.race.market.RaceLegs;
import io.fareline.bench.race.number.NumberEvidence;
import io.fareline.bench.race.number.SeatCause;
import io.fareline.bench.race.number.SeatStep;
import io.fareline.bench.race.number.Sitting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what the database has of the seats by number, within the transaction in which all else is read. */
final class NumberReader {
    private static final String STEPS = "select number, transaction, " + EvidenceReader.MICROS.formatted("at") + """
             , kind, hold_id, leg_id, seat, passenger, request
              from race.seat_step
             where leg_id = any (?)
                or leg_id is null and hold_id in (select hold_id from hold_leg where leg_id = any (?))
             order by number
            """;
    private static final String SITTINGS =
            "select leg_id, seat, hold_id, passenger from seat_assignment where leg_id = any (?)";
    private static final String CABINS = """
            select step.leg_id, step.seat, coalesce((
                   select cabin ->> 'cabin'
                     from seat_layout layout, jsonb_array_elements(layout.plan -> 'cabins') as cabin
                    where (layout.carrier, layout.aircraft_type, layout.configuration)
                        = (leg.carrier, leg.aircraft_type, leg.configuration)
                      and has_seat(jsonb_build_object('cabins', jsonb_build_array(cabin)), step.seat)), '')
              from (select distinct leg_id, seat from race.seat_step where leg_id = any (?)) step
              join scheduled_leg leg on leg.id = step.leg_id
            """;
    private static final Map<String, String> LETTERS =
            Map.of("FIRST", "F", "BUSINESS", "J", "PREMIUM", "W", "ECONOMY", "Y");

    private final Connection connection;
    private final RaceLegs legs;

    NumberReader(Connection connection, RaceLegs legs) {
        this.connection = connection;
        this.legs = legs;
    }

    NumberEvidence read(Evidence race, NumberEvidence.Asked asked) throws SQLException {
        var end = new NumberEvidence.End(sittings(), cabins());
        return new NumberEvidence(race, asked, seen(), end);
    }

    private NumberEvidence.Seen seen() throws SQLException {
        var seen = new NumberEvidence.Seen(new ArrayList<>(), new ArrayList<>());
        try (var statement = connection.prepareStatement(STEPS)) {
            var rows = asked(statement, 2);
            while (rows.next()) {
                var kind = rows.getString("kind");
                if (kind.equals("SITS") || kind.equals("LEAVES"))
                    seen.steps()
                            .add(new SeatStep(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getLong(3),
                                    kind.equals("SITS"),
                                    sitting(rows)));
                else
                    seen.causes()
                            .add(new SeatCause(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getLong(3),
                                    rows.getObject("hold_id", UUID.class),
                                    Optional.ofNullable(rows.getObject("request", UUID.class))));
            }
        }
        return seen;
    }

    private Set<Sitting> sittings() throws SQLException {
        var sittings = new HashSet<Sitting>();
        try (var statement = connection.prepareStatement(SITTINGS)) {
            var rows = asked(statement, 1);
            while (rows.next()) sittings.add(sitting(rows));
        }
        return sittings;
    }

    private Map<Long, Map<String, String>> cabins() throws SQLException {
        var cabins = new HashMap<Long, Map<String, String>>();
        try (var statement = connection.prepareStatement(CABINS)) {
            var rows = asked(statement, 1);
            while (rows.next())
                cabins.computeIfAbsent(rows.getLong(1), any -> new HashMap<>())
                        .put(rows.getString(2), LETTERS.getOrDefault(rows.getString(3), ""));
        }
        return cabins;
    }

    private ResultSet asked(PreparedStatement statement, int parameters) throws SQLException {
        var ids = connection.createArrayOf("bigint", legs.ids().toArray());
        for (int place = 1; place <= parameters; place++) statement.setArray(place, ids);
        return statement.executeQuery();
    }

    private static Sitting sitting(ResultSet row) throws SQLException {
        return new Sitting(
                row.getLong("leg_id"),
                row.getString("seat"),
                row.getObject("hold_id", UUID.class),
                row.getInt("passenger"));
    }
}
