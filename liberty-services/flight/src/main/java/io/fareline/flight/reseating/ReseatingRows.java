package io.fareline.flight.reseating;

import io.fareline.flight.database.Database;
import io.fareline.flight.schedule.Cabin;
import io.fareline.platform.service.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Dated legs that have to be seated again, what their passengers bought, and the case of those who lost a seat. */
@ApplicationScoped
class ReseatingRows {
    private static final String CABINS = """
            select distinct hold_leg.hold_id, segment.cabin
              from hold_leg
              join hold_segment segment on (segment.hold_id, segment.sequence) = (hold_leg.hold_id, hold_leg.sequence)
             where hold_leg.leg_id = ? and hold_leg.hold_id in (select hold_id from seat_assignment where leg_id = ?)
            """;

    private static final String OPEN_CASE = """
            insert into disruption_case (id, leg_id, cause, seats, import_id, opened_at)
            select ?, id, 'SEATS_LOST', ?, imported_by, ? from scheduled_leg where id = ?
            on conflict (leg_id, cause) where closed_at is null
            do update set seats = disruption_case.seats + excluded.seats
            """;

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** @return false when another server has done it */
    @Transactional(TxType.MANDATORY)
    boolean done(long leg) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("delete from reseating where leg_id = ?")) {
                statement.setLong(1, leg);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** The cabin that was bought, by hold. */
    Map<UUID, Cabin> cabins(long leg) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(CABINS)) {
                statement.setLong(1, leg);
                statement.setLong(2, leg);
                var cabins = new HashMap<UUID, Cabin>();
                var row = statement.executeQuery();
                while (row.next()) cabins.put(row.getObject(1, UUID.class), Cabin.valueOf(row.getString(2)));
                return cabins;
            }
        });
    }

    @Transactional(TxType.MANDATORY)
    void openCase(long leg, int seats, Instant now) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(OPEN_CASE)) {
                statement.setObject(1, ids.next());
                statement.setInt(2, seats);
                statement.setObject(3, now.atOffset(ZoneOffset.UTC));
                statement.setLong(4, leg);
                return statement.executeUpdate();
            }
        });
    }
}
