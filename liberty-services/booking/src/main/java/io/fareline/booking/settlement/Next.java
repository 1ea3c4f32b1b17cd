package io.fareline.booking.settlement;

import io.fareline.booking.reservation.Situation;

/** What is to be done with a booking once a step's outcome is written. */
sealed interface Next {
    /** The next step, at once. */
    record GoOn(Situation at) implements Next {}

    /** The same step again, by whoever comes first after its pause. */
    record Later() implements Next {}

    /** Nothing: it is at rest. */
    record Rest() implements Next {}
}
