package io.fareline.client.staff;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.Money;
import io.fareline.client.booking.PaymentIntent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A payment operation without an outcome, or with one that the provider denies, for people to look after: not a
 * {@link BookingCase}, which is about the booking that may wait for it.
 *
 * @param reason why it needs a person
 * @param whatToDo the same in words
 * @param closedAt null as long as it is open
 * @param client the API client that made the booking
 * @param operation what was asked of the provider, and how that stands
 * @param actions what may be done now
 * @param contradictions what the provider said against the record; null in a list
 * @param findings what people found out, the newest first; null in a list
 */
public record PaymentCase(
        UUID id,
        String reason,
        String whatToDo,
        Instant openedAt,
        Instant closedAt,
        UUID paymentIntentId,
        UUID bookingId,
        String client,
        Operation operation,
        List<Action> actions,
        List<Contradiction> contradictions,
        List<Finding> findings) {

    /** What a person may do with a case. */
    public enum Action {
        /** {@link PaymentCases#retry}. */
        RETRY,
        /** {@link PaymentCases#propose}. */
        PROPOSE_OUTCOME,
        /** {@link PaymentCases#confirm}, which takes another person. */
        CONFIRM_OUTCOME,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /**
     * The operation as it is recorded.
     *
     * @param attempts how often the provider was asked
     * @param nextAttemptAt null once it has its outcome
     * @param lastAnswer why the latest attempt brought no outcome, null where none was in vain
     * @param refusalCode null unless it was refused
     * @param providerReference the provider's own name for what it did, null where it did nothing
     */
    public record Operation(
            UUID id,
            PaymentIntent.Kind kind,
            Money amount,
            PaymentIntent.Outcome outcome,
            Instant begunAt,
            int attempts,
            Instant nextAttemptAt,
            String lastAnswer,
            String refusalCode,
            String providerReference) {}

    /** One thing that the provider said against the record. @param times how often, between the first and the last */
    public record Contradiction(String said, String reference, Instant firstAt, Instant lastAt, int times) {}

    /**
     * What a person found out by other means.
     *
     * @param confirmedBy null as long as nobody has
     * @param replacedAt when another one was proposed in its place, null where none was
     */
    public record Finding(
            UUID id,
            String outcome,
            String reference,
            String note,
            String proposedBy,
            Instant proposedAt,
            String confirmedBy,
            Instant confirmedAt,
            Instant replacedAt) {}
}
