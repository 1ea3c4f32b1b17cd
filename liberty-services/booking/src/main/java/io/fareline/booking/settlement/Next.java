package io.fareline.booking.settlement;

/** What is to be done with a booking once a step's outcome is written. */
enum Next {
    /** The next step, at once. */
    GO_ON,
    /** The same step again, by whoever comes first after its pause. */
    LATER,
    /** Nothing: it is at rest. */
    REST
}
