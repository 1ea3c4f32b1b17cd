package io.fareline.flight.reseating;

import io.fareline.flight.seatassignment.AssignedSeat;
import io.fareline.flight.seatassignment.SeatAssignments;
import io.fareline.flight.seatassignment.SeatChanges;
import io.fareline.flight.seatassignment.SeatChanges.SeatChange;
import io.fareline.flight.seatassignment.SeatMetrics;
import io.fareline.flight.seating.Reseating;
import io.fareline.flight.seating.Seated;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.flight.seatlayout.SeatLayouts;
import io.fareline.flight.seatmap.Seat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Seats the passengers of one dated leg again: those who can stay do, the others are moved or lose their seat, by name. */
@ApplicationScoped
public class SeatAgain {
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

    /**
     * Tells each hold, and opens a case for those who have no seat from now on.
     *
     * @param leg locked, with the plans of seats kept
     * @param blocked seats that nobody may have
     * @return what became of those who could not stay, by hold and passenger
     */
    @Transactional(TxType.MANDATORY)
    public List<SeatChange> all(EquippedLeg leg, Set<String> blocked, Instant now) {
        var moves = moves(leg, blocked);
        if (moves.isEmpty()) return List.of();
        assignments.move(leg.id(), moves);
        var changes = changes(moves, now);
        seatChanges.add(changes);
        long lost = changes.stream().filter(change -> change.after() == null).count();
        if (lost > 0) rows.openCase(leg.id(), (int) lost, now);
        tell.of(leg, changes);
        metrics.countChanges(changes.size() - lost, lost);
        return changes;
    }

    private Map<AssignedSeat, Optional<Seat>> moves(EquippedLeg leg, Set<String> blocked) {
        var before = new LinkedHashMap<Seated, AssignedSeat>();
        var cabins = rows.cabins(leg.id());
        for (var seat : assignments.locked(leg.id()))
            before.put(
                    new Seated(
                            seat.holdId(), seat.traveller(), cabins.get(seat.holdId()), seat.seat(), seat.position()),
                    seat);
        var map = layouts.written(leg.equipment()).plan().map().blocking(blocked);
        var moves = new HashMap<AssignedSeat, Optional<Seat>>();
        Reseating.of(before.keySet(), map).forEach((seated, seat) -> {
            if (!seat.map(Seat::name).equals(Optional.of(seated.seat()))) moves.put(before.get(seated), seat);
        });
        return moves;
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
