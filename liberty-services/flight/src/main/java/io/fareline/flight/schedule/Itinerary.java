package io.fareline.flight.schedule;

import io.fareline.flight.ssim.LegRecord;

/** The legs of one flight, which stand together in a file: later ones need to know the ones before. */
final class Itinerary {
    private LegClock last;

    /** The clock of the leg just before this one, or null when it is the first or the file leaves the other out. */
    LegClock before(LegRecord leg) {
        if (last == null || !last.leg().key().isSameItinerary(leg.key())) return null;
        return last.leg().key().sequence() == leg.key().sequence() - 1 ? last : null;
    }

    void moveOn(LegClock clock) {
        last = clock;
    }
}
