package io.fareline.client.staff;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A booking that does not settle by itself, for a person to look after.
 *
 * @param client the API client that made the booking
 * @param state the saga's own state, finer than the booking's
 * @param reason why it needs a person, by the latest attempt, such as {@code PAYMENT_GIVES_NO_ANSWER}
 * @param whatToDo the same in words
 * @param closedAt null as long as it is open
 * @param settlingFor since the booking last was at rest
 * @param attempts how often the present step was asked for in vain
 * @param refusals how many of those attempts were refused
 * @param operationId the payment operation that is waited for, null where none is
 * @param actions what may be done now
 * @param history the latest attempts, the newest first; null in a list
 */
public record BookingCase(
        UUID id,
        UUID bookingId,
        String client,
        String state,
        String reason,
        String whatToDo,
        Instant openedAt,
        Instant closedAt,
        Duration settlingFor,
        int attempts,
        int refusals,
        UUID paymentIntentId,
        UUID operationId,
        List<Action> actions,
        List<Attempt> history) {

    /** What a person may do with a case. */
    public enum Action {
        /** {@link BookingCases#retry}. */
        RETRY,
        /** {@link BookingCases#giveUp}. */
        GIVE_UP,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** One attempt at a step that did not bring the booking on. @param answer the refusal's code, or who acted */
    public record Attempt(int number, Instant at, String state, UUID operationId, String outcome, String answer) {}
}
