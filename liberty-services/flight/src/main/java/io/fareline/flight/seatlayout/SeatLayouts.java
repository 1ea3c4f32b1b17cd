package io.fareline.flight.seatlayout;

import io.fareline.flight.database.Database;
import io.fareline.flight.lostupdate.Version;
import io.fareline.flight.seatmap.CabinSeats;
import io.fareline.flight.seatmap.GenericPlan;
import io.fareline.flight.seatmap.SeatPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All plans of seats that staff have set; for everything else there is one by rule. */
@ApplicationScoped
public class SeatLayouts {
    private static final Jsonb JSON = JsonbBuilder.create();

    private static final String FIND =
            "select plan, version from seat_layout where (carrier, aircraft_type, configuration) = (?, ?, ?)";

    private static final String SET = """
            insert into seat_layout (carrier, aircraft_type, configuration, set_by, plan) values (?, ?, ?, ?, ?::jsonb)
            on conflict (carrier, aircraft_type, configuration) do update
               set plan = excluded.plan, version = seat_layout.version + 1, set_by = excluded.set_by, set_at = now()
             where seat_layout.plan <> excluded.plan or seat_layout.version = 0
            """;

    private static final String WRITE_RULE = """
            insert into seat_layout (carrier, aircraft_type, configuration, version, set_by, plan)
            values (?, ?, ?, 0, 'rule', ?::jsonb) on conflict do nothing
            """;

    private static final String REMOVE =
            "delete from seat_layout where (carrier, aircraft_type, configuration) = (?, ?, ?)";

    private static final String LOCK = "select pg_advisory_xact_lock%s(hashtextextended('fareline.seat_layout', 0))";

    private static final String SEAT_AGAIN = """
            insert into reseating (leg_id)
            select leg.id from scheduled_leg leg
             where (leg.carrier, leg.aircraft_type, leg.configuration) = (?, ?, ?)
               and leg.id in (select leg_id from seat_assignment)
            on conflict do nothing
            """;

    @Inject
    Database database;

    /** A plan, and whether and how often staff have set it. @param version 0 where it is by rule */
    public record Known(SeatPlan plan, int version) {
        public boolean isByRule() {
            return version == 0;
        }

        /** What staff saw, in one word. */
        String seen() {
            return Version.of(List.of(isByRule() ? "by rule" : "set", plan.toString()));
        }
    }

    public Known of(Equipment equipment) {
        return find(equipment)
                .orElseGet(() -> new Known(
                        GenericPlan.of(equipment.aircraftType(), CabinSeats.of(equipment.configuration())), 0));
    }

    /** As {@link #of}; what is by rule is written down, so that it stays while somebody sits by it. */
    @Transactional(TxType.MANDATORY)
    public Known written(Equipment equipment) {
        var known = of(equipment);
        if (known.isByRule())
            database.with(connection -> {
                try (var statement = connection.prepareStatement(WRITE_RULE)) {
                    set(statement, equipment);
                    statement.setString(4, JSON.toJson(known.plan()));
                    return statement.executeUpdate();
                }
            });
        return known;
    }

    /** Until the end of the transaction no plan changes. To be called before legs are locked. */
    @Transactional(TxType.MANDATORY)
    public void keep() {
        lock("_shared");
    }

    /** As {@link #of}; until the end of the transaction nobody else sets it, and nobody is given a seat. */
    @Transactional(TxType.MANDATORY)
    Known locked(Equipment equipment) {
        lock("");
        return of(equipment);
    }

    /** Legs with passengers in seats are seated again. @return whether it is another than before */
    @Transactional(TxType.MANDATORY)
    boolean set(Equipment equipment, SeatPlan plan, String by) {
        lock("");
        boolean changed = database.with(connection -> {
            try (var statement = connection.prepareStatement(SET)) {
                set(statement, equipment);
                statement.setString(4, by);
                statement.setString(5, JSON.toJson(plan));
                return statement.executeUpdate() == 1;
            }
        });
        if (changed) seatAgain(equipment);
        return changed;
    }

    /** @return whether there was one */
    @Transactional(TxType.MANDATORY)
    boolean remove(Equipment equipment) {
        lock("");
        boolean removed = database.with(connection -> {
            try (var statement = connection.prepareStatement(REMOVE)) {
                set(statement, equipment);
                return statement.executeUpdate() == 1;
            }
        });
        if (removed) seatAgain(equipment);
        return removed;
    }

    private Optional<Known> find(Equipment equipment) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(FIND)) {
                set(statement, equipment);
                var row = statement.executeQuery();
                if (!row.next()) return Optional.<Known>empty();
                return Optional.of(
                        new Known(JSON.fromJson(row.getString("plan"), SeatPlan.class), row.getInt("version")));
            }
        });
    }

    private void seatAgain(Equipment equipment) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(SEAT_AGAIN)) {
                set(statement, equipment);
                return statement.executeUpdate();
            }
        });
    }

    private void lock(String how) {
        database.with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(LOCK.formatted(how));
            }
        });
    }

    private static void set(PreparedStatement statement, Equipment equipment) throws SQLException {
        statement.setString(1, equipment.carrier());
        statement.setString(2, equipment.aircraftType());
        statement.setString(3, equipment.configuration());
    }
}
