package io.fareline.flight.overbookingapplication;

import io.fareline.flight.overbooking.FlightScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Rules being put on legs.
 *
 * @param afterLeg the last leg that was looked at
 * @param finishedAt null while there may be more
 */
record OverbookingApplication(
        UUID id,
        FlightScope scope,
        LocalDate firstOn,
        LocalDate lastOn,
        Instant askedAt,
        long afterLeg,
        int legs,
        int changed,
        int kept,
        Instant finishedAt) {
    static OverbookingApplication asked(UUID id, OverbookingApplicationRequest wanted, Instant now) {
        return new OverbookingApplication(id, wanted.scope(), wanted.from(), wanted.to(), now, 0, 0, 0, 0, null);
    }

    /** After a portion that ended with that leg. */
    OverbookingApplication after(long leg, int more, int moreChanged, int moreKept) {
        return new OverbookingApplication(
                id, scope, firstOn, lastOn, askedAt, leg, legs + more, changed + moreChanged, kept + moreKept, null);
    }

    OverbookingApplication finished(Instant now) {
        return new OverbookingApplication(id, scope, firstOn, lastOn, askedAt, afterLeg, legs, changed, kept, now);
    }
}
