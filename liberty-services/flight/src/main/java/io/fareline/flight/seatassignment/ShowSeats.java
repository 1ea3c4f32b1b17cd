package io.fareline.flight.seatassignment;

import static java.util.stream.Collectors.toMap;

import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.seatassignment.SeatsView.SeatMove;
import io.fareline.flight.seatassignment.SeatsView.SeatedLeg;
import io.fareline.flight.seatassignment.SeatsView.SeatedPassenger;
import io.fareline.flight.seatassignment.SeatsView.SeatedSegment;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.flight.seatlayout.EquippedLegs;
import io.fareline.flight.seatlayout.SeatLayouts;
import io.fareline.flight.seatmap.Seat;
import io.fareline.flight.seatmap.SeatMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows the seats of a hold to its owner. */
@ApplicationScoped
class ShowSeats {
    @Inject
    HeldSeatsRows holds;

    @Inject
    EquippedLegs equippedLegs;

    @Inject
    SeatAssignments assignments;

    @Inject
    SeatChanges seatChanges;

    @Inject
    SeatLayouts layouts;

    SeatsView of(UUID id, HoldOwner owner) {
        return of(holds.one(id, owner));
    }

    SeatsView of(HeldSeats hold) {
        var seats = assignments.ofHold(hold.id());
        var changes = seatChanges.ofHold(hold.id());
        Map<Long, EquippedLeg> legs = equippedLegs
                .all(hold.legs().stream().map(HeldSeats.Leg::id).toList())
                .stream()
                .collect(toMap(EquippedLeg::id, Function.identity()));
        var segments = new TreeMap<Integer, List<SeatedLeg>>();
        for (var leg : hold.legs())
            segments.merge(
                    leg.sequence(), List.of(view(legs.get(leg.id()), seats, changes)), (before, after) -> Stream.concat(
                                    before.stream(), after.stream())
                            .toList());
        return new SeatsView(
                hold.id(),
                segments.entrySet().stream()
                        .map(each -> new SeatedSegment(each.getKey(), each.getValue()))
                        .toList());
    }

    private SeatedLeg view(EquippedLeg leg, List<AssignedSeat> seats, List<SeatChanges.SeatChange> changes) {
        var map = layouts.of(leg.equipment()).plan().map();
        return new SeatedLeg(
                leg.flight().toString(),
                leg.origin(),
                leg.destination(),
                leg.equipment().aircraftType(),
                seats.stream()
                        .filter(seat -> seat.legId() == leg.id())
                        .map(seat -> view(seat, map))
                        .toList(),
                changes.stream()
                        .filter(change -> change.legId() == leg.id())
                        .map(change ->
                                new SeatMove(change.passenger(), change.before(), change.after(), change.changedAt()))
                        .toList());
    }

    private static SeatedPassenger view(AssignedSeat assigned, SeatMap map) {
        int infant = assigned.traveller().lapInfant();
        return new SeatedPassenger(
                assigned.traveller().passenger(),
                assigned.seat(),
                infant == 0 ? null : infant,
                map.find(assigned.seat())
                        .map(Seat::characteristics)
                        .map(List::copyOf)
                        .orElse(List.of(assigned.position())));
    }
}
