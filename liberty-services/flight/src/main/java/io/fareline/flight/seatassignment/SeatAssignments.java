package io.fareline.flight.seatassignment;

import io.fareline.flight.database.Database;
import io.fareline.flight.seatmap.PlanChecks;
import io.fareline.flight.seatmap.Seat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** All seats that passengers have. */
@ApplicationScoped
public class SeatAssignments {
    private static final String ADD = """
            insert into seat_assignment (leg_id, seat, hold_id, passenger, child, lap_infant, position, assigned_at)
            select leg_id, seat, hold_id, passenger, child, lap_infant, position, ?
              from unnest(?::bigint[], ?::text[], ?::uuid[], ?::smallint[], ?::boolean[], ?::smallint[], ?::text[])
                as given (leg_id, seat, hold_id, passenger, child, lap_infant, position)
                on conflict (leg_id, seat) do nothing
            """;

    private static final String OF_LEGS =
            "select * from seat_assignment where leg_id = any (?) order by leg_id, hold_id, passenger";

    private static final String LEAVE =
            "update seat_assignment set seat = ? where leg_id = ? and seat = ? and hold_id = ?";

    private static final String SIT =
            "update seat_assignment set seat = ?, position = ? where leg_id = ? and seat = ? and hold_id = ?";

    private static final String LOSE = "delete from seat_assignment where leg_id = ? and seat = ? and hold_id = ?";

    private static final String LETTERS = "ABCDEFGHJK";

    @Inject
    Database database;

    /** In the order of their holds and passengers. */
    public List<AssignedSeat> ofLegs(Collection<Long> legs) {
        return ofLegs(legs, OF_LEGS);
    }

    /** Until the end of the transaction they stay as they are, and no hold of theirs ends. */
    @Transactional(TxType.MANDATORY)
    public List<AssignedSeat> locked(long leg) {
        return ofLegs(List.of(leg), OF_LEGS + " for update");
    }

    private List<AssignedSeat> ofLegs(Collection<Long> legs, String select) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(select)) {
                statement.setArray(1, connection.createArrayOf("bigint", legs.toArray()));
                return read(statement);
            }
        });
    }

    List<AssignedSeat> ofHold(UUID hold) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select * from seat_assignment where hold_id = ? order by leg_id, passenger")) {
                statement.setObject(1, hold);
                return read(statement);
            }
        });
    }

    /** Frees what a hold has on these legs. */
    @Transactional(TxType.MANDATORY)
    public void free(UUID hold, Collection<Long> legs) {
        database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("delete from seat_assignment where hold_id = ? and leg_id = any (?)")) {
                statement.setObject(1, hold);
                statement.setArray(2, connection.createArrayOf("bigint", legs.toArray()));
                return statement.executeUpdate();
            }
        });
    }

    /** @return whether none of them was somebody else's; otherwise nothing of this transaction may stay */
    @Transactional(TxType.MANDATORY)
    public boolean add(List<AssignedSeat> seats, Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                statement.setArray(2, column(connection, "bigint", seats, AssignedSeat::legId));
                statement.setArray(3, column(connection, "text", seats, AssignedSeat::seat));
                statement.setArray(4, column(connection, "uuid", seats, AssignedSeat::holdId));
                statement.setArray(5, column(connection, "int2", seats, seat -> seat.traveller()
                        .passenger()));
                statement.setArray(6, column(connection, "bool", seats, seat -> seat.traveller()
                        .child()));
                statement.setArray(7, column(connection, "int2", seats, seat -> seat.traveller()
                        .lapInfant()));
                statement.setArray(8, column(connection, "text", seats, seat -> seat.position()
                        .name()));
                return statement.executeUpdate() == seats.size();
            }
        });
    }

    private static Array column(
            Connection connection, String type, List<AssignedSeat> seats, Function<AssignedSeat, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, seats.stream().map(value).toArray());
    }

    /**
     * Puts passengers of one leg elsewhere, all at once: a seat may be another's until now.
     *
     * @param after by the seat before, with none where a passenger has no seat from now on
     */
    @Transactional(TxType.MANDATORY)
    public void move(long leg, Map<AssignedSeat, Optional<Seat>> after) {
        database.with(connection -> {
            try (var leave = connection.prepareStatement(LEAVE);
                    var lose = connection.prepareStatement(LOSE);
                    var sit = connection.prepareStatement(SIT)) {
                int place = 0;
                for (var change : after.entrySet()) {
                    var before = change.getKey();
                    String between = nowhere(place++);
                    if (change.getValue().isEmpty()) batch(lose, leg, before.seat(), before.holdId());
                    else {
                        batch(leave, between, leg, before.seat(), before.holdId());
                        Seat seat = change.getValue().get();
                        batch(sit, seat.name(), seat.position().name(), leg, between, before.holdId());
                    }
                }
                lose.executeBatch();
                leave.executeBatch();
                return sit.executeBatch();
            }
        });
    }

    /** A row beyond all that aircraft have. */
    private static String nowhere(int place) {
        int letter = place % LETTERS.length();
        return PlanChecks.LAST_ROW + 1 + place / LETTERS.length() + LETTERS.substring(letter, letter + 1);
    }

    private static void batch(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int place = 0; place < parameters.length; place++) statement.setObject(place + 1, parameters[place]);
        statement.addBatch();
    }

    private static List<AssignedSeat> read(PreparedStatement statement) throws SQLException {
        var seats = new ArrayList<AssignedSeat>();
        var rows = statement.executeQuery();
        while (rows.next()) seats.add(AssignedSeat.read(rows));
        return seats;
    }
}
