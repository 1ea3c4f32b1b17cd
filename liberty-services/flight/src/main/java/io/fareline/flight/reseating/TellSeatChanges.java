package io.fareline.flight.reseating;

import io.fareline.flight.database.Database;
import io.fareline.flight.seatassignment.SeatChanges.SeatChange;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** One event for each hold whose passengers could not stay in their seats. */
@ApplicationScoped
class TellSeatChanges {
    @Inject
    Database database;

    @Inject
    Outbox outbox;

    void of(EquippedLeg leg, List<SeatChange> changes) {
        var byHold = new TreeMap<UUID, List<SeatChange>>();
        for (var change : changes)
            byHold.computeIfAbsent(change.holdId(), _ -> new ArrayList<>()).add(change);
        byHold.forEach((hold, ofHold) -> outbox.add(fact(leg, hold, ofHold).event(latest(hold))));
    }

    private static SeatsChanged fact(EquippedLeg leg, UUID hold, List<SeatChange> changes) {
        return new SeatsChanged(
                hold,
                leg.flight().toString(),
                leg.operatingOn(),
                leg.origin(),
                leg.destination(),
                changes.stream()
                        .map(change -> new SeatsChanged.Change(change.passenger(), change.before(), change.after()))
                        .toList(),
                changes.getFirst().changedAt());
    }

    /** Grows with each change of the hold's seats. */
    private long latest(UUID hold) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select max(id) from seat_change where hold_id = ?")) {
                statement.setObject(1, hold);
                var row = statement.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }
}
