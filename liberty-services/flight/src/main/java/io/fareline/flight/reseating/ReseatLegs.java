package io.fareline.flight.reseating;

import io.fareline.flight.seatassignment.AssignedSeat;
import io.fareline.flight.seatassignment.SeatAssignments;
import io.fareline.flight.seatassignment.SeatChanges;
import io.fareline.flight.seatassignment.SeatChanges.SeatChange;
import io.fareline.flight.seatassignment.SeatMetrics;
import io.fareline.flight.seating.Reseating;
import io.fareline.flight.seating.Seated;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.flight.seatlayout.EquippedLegs;
import io.fareline.flight.seatlayout.SeatLayouts;
import io.fareline.flight.seatmap.Seat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seats the passengers of one dated leg again: those who can stay do, the others are moved or lose their seat, by name. */
@ApplicationScoped
public class ReseatLegs {
    @Inject
    EquippedLegs equippedLegs;

    @Inject
    SeatLayouts layouts;

    @Inject
    SeatAssignments assignments;

    @Inject
    SeatChanges seatChanges;

    @Inject
    ReseatingRows rows;

    @Inject
    TellSeatChanges tell;

    @Inject
    SeatMetrics metrics;

    @Inject
    Clock clock;

    /** @return false when none is left that nobody is busy with */
    @Transactional
    public boolean one() {
        layouts.keep();
        var leg = equippedLegs.nextToSeatAgain();
        if (leg.isEmpty()) return false;
        // Another server may have done it between our look and our lock.
        if (rows.done(leg.get().id()) && !leg.get().cancelled()) seatAgain(leg.get(), clock.instant());
        return true;
    }

    private void seatAgain(EquippedLeg leg, Instant now) {
        var before = new LinkedHashMap<Seated, AssignedSeat>();
        var cabins = rows.cabins(leg.id());
        for (var seat : assignments.locked(leg.id()))
            before.put(
                    new Seated(
                            seat.holdId(), seat.traveller(), cabins.get(seat.holdId()), seat.seat(), seat.position()),
                    seat);
        var map = layouts.written(leg.equipment()).plan().map();
        var after = Reseating.of(before.keySet(), map);
        var moves = new HashMap<AssignedSeat, Optional<Seat>>();
        after.forEach((seated, seat) -> {
            if (!seat.map(Seat::name).equals(Optional.of(seated.seat()))) moves.put(before.get(seated), seat);
        });
        if (moves.isEmpty()) return;
        assignments.move(leg.id(), moves);
        var changes = changes(moves, now);
        seatChanges.add(changes);
        long lost = changes.stream().filter(change -> change.after() == null).count();
        if (lost > 0) rows.openCase(leg.id(), (int) lost, now);
        tell.of(leg, changes);
        metrics.countChanges(changes.size() - lost, lost);
    }

    private static List<SeatChange> changes(Map<AssignedSeat, Optional<Seat>> moves, Instant now) {
        var changes = new ArrayList<SeatChange>();
        moves.forEach((seat, after) -> changes.add(new SeatChange(
                seat.legId(),
                seat.holdId(),
                seat.traveller().passenger(),
                seat.seat(),
                after.map(Seat::name).orElse(null),
                now)));
        changes.sort(Comparator.comparing(SeatChange::holdId).thenComparing(SeatChange::passenger));
        return changes;
    }
}
