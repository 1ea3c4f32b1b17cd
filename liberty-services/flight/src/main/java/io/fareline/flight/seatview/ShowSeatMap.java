package io.fareline.flight.seatview;

import io.fareline.flight.seatassignment.Decks;
import io.fareline.flight.seating.Refusal;
import io.fareline.flight.seatlayout.EquippedLegs;
import io.fareline.flight.seatlayout.SeatLayouts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Puts the seat map of a flight together. */
@ApplicationScoped
class ShowSeatMap {
    @Inject
    EquippedLegs equippedLegs;

    @Inject
    SeatLayouts layouts;

    @Inject
    Decks decks;

    @Inject
    Clock clock;

    /** @throws Refusal when there is no such flight, or it is cancelled */
    SeatMapView of(EquippedLegs.Segment segment) {
        var now = clock.instant();
        var legs = equippedLegs.of(segment);
        if (legs.isEmpty()) throw new Refusal(Refusal.Reason.NO_SUCH_FLIGHT, "There is no such flight on that day.");
        var open = decks.of(legs, null);
        return new SeatMapView(
                legs.getFirst().flight().toString(),
                segment.departureOn(),
                now,
                legs.stream()
                        .map(leg -> SeatMapView.leg(
                                leg,
                                open.get(leg.id()),
                                layouts.of(leg.equipment()).isByRule()))
                        .toList());
    }
}
