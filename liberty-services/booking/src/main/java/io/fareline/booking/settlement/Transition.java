package io.fareline.booking.settlement;

import io.fareline.booking.reservation.Closing;

/** What is to be written after a step. */
sealed interface Transition {
    /** On to the next state of the way that the booking is on. */
    record Advance() implements Transition {}

    /** Back to HELD: nothing was authorized, and another card may be tried. */
    record Decline(String code) implements Transition {}

    /** Nothing was authorized on an instant purchase: the seats go back. */
    record DeclineAndUndo(String code, Closing closing) implements Transition {}

    /** No seats: only the authorization is given up. */
    record GiveUpAuthorization(Closing closing) implements Transition {}

    /** The seats and then the authorization are given back. */
    record Undo(Closing closing) implements Transition {}

    /** The same step once more, later and under a new operation id. */
    record RenewOperation() implements Transition {}

    /** The same step once more, later and under the same operation id. */
    record AskAgain() implements Transition {}

    /** Nothing: the booking is at rest. */
    record Rest() implements Transition {}
}
