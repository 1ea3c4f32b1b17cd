package io.fareline.flight.seatassignment;

import io.fareline.flight.database.Database;
import io.fareline.flight.fare.Party;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.HoldState;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seating.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The holds whose passengers are seated, and what was asked for them lately. */
@ApplicationScoped
class HeldSeatsRows {
    private static final String HOLD = """
            select * from hold
             where id = ? and acting_client = ? and calling_service = ? and state <> 'BARRED'
            """;

    private static final String LEGS = """
            select hold_leg.leg_id, hold_leg.sequence, segment.cabin
              from hold_leg
              join hold_segment segment on (segment.hold_id, segment.sequence) = (hold_leg.hold_id, hold_leg.sequence)
              join scheduled_leg leg on leg.id = hold_leg.leg_id
             where hold_leg.hold_id = ?
             order by hold_leg.sequence, leg.departs_at
            """;

    private static final String REMEMBER = """
            insert into seat_request (hold_id, requests) values (?, array[?::uuid])
            on conflict (hold_id) do update
               set requests = (array_prepend(excluded.requests[1], seat_request.requests))[1:20]
             where not seat_request.requests @> excluded.requests
            """;

    @Inject
    Database database;

    HeldSeats one(UUID id, HoldOwner owner) {
        return find(id, owner, HOLD);
    }

    /** From now on nobody ends it or seats its passengers otherwise. */
    @Transactional(TxType.MANDATORY)
    HeldSeats locked(UUID id, HoldOwner owner) {
        return find(id, owner, HOLD + " for no key update");
    }

    /** @return false when it was asked already */
    @Transactional(TxType.MANDATORY)
    boolean remember(UUID hold, UUID request) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(REMEMBER)) {
                statement.setObject(1, hold);
                statement.setObject(2, request);
                return statement.executeUpdate() == 1;
            }
        });
    }

    private HeldSeats find(UUID id, HoldOwner owner, String select) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(select)) {
                statement.setObject(1, id);
                statement.setString(2, owner.actingClient());
                statement.setString(3, owner.callingService());
                var row = statement.executeQuery();
                if (!row.next()) throw new Refusal(Refusal.Reason.NO_SUCH_HOLD, "There is no hold with this id.");
                return new HeldSeats(
                        id,
                        HoldState.valueOf(row.getString("state")),
                        row.getObject("ticketing_time_limit", OffsetDateTime.class)
                                .toInstant(),
                        new Party(row.getInt("adults"), row.getInt("children"), row.getInt("infants")),
                        legs(connection, id));
            }
        });
    }

    private static List<HeldSeats.Leg> legs(Connection connection, UUID id) throws SQLException {
        var legs = new ArrayList<HeldSeats.Leg>();
        try (var statement = connection.prepareStatement(LEGS)) {
            statement.setObject(1, id);
            var rows = statement.executeQuery();
            while (rows.next())
                legs.add(new HeldSeats.Leg(
                        rows.getLong("leg_id"), rows.getInt("sequence"), Cabin.valueOf(rows.getString("cabin"))));
        }
        return legs;
    }
}
