package io.fareline.client.recovery;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One reading of the provider's record, from a moment on, with what came of it.
 *
 * @param confirmedBy null before another person has confirmed it
 * @param endedAt null before it is done
 * @param trouble why it does not get on at the moment, null where it does
 * @param unplaced what is left to people, the oldest first, up to a page
 */
public record Adoption(
        UUID id,
        State state,
        Instant since,
        String begunBy,
        Instant begunAt,
        String confirmedBy,
        Instant confirmedAt,
        Instant endedAt,
        String trouble,
        Operations operations,
        Payments payments,
        List<Unplaced> unplaced) {
    /** Where it has got to. */
    public enum State {
        READING,
        /** It waits for {@link Adoptions#confirm} by another person. */
        READ,
        GIVING_BACK,
        DONE,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /**
     * How many operations of the provider's record came to what.
     *
     * @param adopted that the provider alone had
     * @param withoutEffect that the provider alone had and refused
     * @param contradicted that are a {@link io.fareline.client.staff.PaymentCase} by now
     */
    public record Operations(long known, long adopted, long withoutEffect, long contradicted) {}

    /**
     * Payments that the provider alone had.
     *
     * @param refused that the provider refused to give back
     * @param unclaimedRefunds of payments that were known, by any adoption
     */
    public record Payments(long adopted, long givenBack, long refused, long unclaimedRefunds) {}

    /** An operation that cannot be taken over, in the provider's words. */
    public record Unplaced(String key, String kind, String reference, Money amount, Instant at, String why) {}
}
