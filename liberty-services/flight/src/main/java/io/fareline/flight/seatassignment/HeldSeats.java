package io.fareline.flight.seatassignment;

import io.fareline.flight.fare.Party;
import io.fareline.flight.hold.HoldState;
import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seating.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A hold as far as its seats go. */
record HeldSeats(UUID id, HoldState state, Instant limit, Party party, List<Leg> legs) {
    /** A leg that it has seats on. @param sequence of the segment */
    record Leg(long id, int sequence, Cabin cabin) {}

    /** @throws Refusal when it has ended, or its limit has come */
    void refuseWhereEnded(Instant now) {
        switch (state) {
            case CONFIRMED -> {}
            case HELD -> {
                if (!now.isBefore(limit)) throw expired();
            }
            case EXPIRED -> throw expired();
            case RELEASED -> throw new Refusal(Refusal.Reason.HOLD_RELEASED, "The hold was released.");
        }
    }

    /** In the order in which they are flown. */
    List<Leg> legsOf(int sequence) {
        var found = legs.stream().filter(leg -> leg.sequence == sequence).toList();
        if (found.isEmpty())
            throw new Refusal(Refusal.Reason.NO_SUCH_SEGMENT, "The hold has no segment " + sequence + ".");
        return found;
    }

    private Refusal expired() {
        return new Refusal(Refusal.Reason.HOLD_EXPIRED, "The ticketing time limit was " + limit + ".");
    }
}
