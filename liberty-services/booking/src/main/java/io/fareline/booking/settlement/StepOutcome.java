package io.fareline.booking.settlement;

/** How the step that a booking is in came out. */
sealed interface StepOutcome {
    /** It was done, or had been done before. */
    record Done() implements StepOutcome {}

    /** A definite no, that repeating would only repeat. */
    record Refused(String code) implements StepOutcome {}

    /** Nobody knows: the step is asked for again under the same id. */
    record Unknown() implements StepOutcome {}
}
