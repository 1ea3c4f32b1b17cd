package io.fareline.flight.seatassignment;

import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.seating.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** Has seats assigned and counts what came of it. */
@ApplicationScoped
class ChooseSeats {
    @Inject
    AssignSeats assignSeats;

    @Inject
    SeatMetrics metrics;

    SeatsView of(UUID hold, HoldOwner owner, SeatsRequest request) {
        try {
            var seats = assignSeats.assign(hold, owner, request);
            metrics.count("assigned");
            return seats;
        } catch (Refusal refusal) {
            metrics.count(refusal.reason().name().toLowerCase(Locale.ROOT));
            throw refusal;
        }
    }
}
