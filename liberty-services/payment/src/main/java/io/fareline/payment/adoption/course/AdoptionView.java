package io.fareline.payment.adoption.course;

import io.fareline.payment.adoption.taking.UnplacedOperation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An adoption as staff see it.
 *
 * @param confirmedBy null before another person has confirmed it
 * @param endedAt null before it is done
 * @param trouble why it does not get on at the moment, null where it does
 * @param unplaced what is left to people, the oldest first, up to a page
 */
public record AdoptionView(
        UUID id,
        AdoptionState state,
        Instant since,
        String begunBy,
        Instant begunAt,
        String confirmedBy,
        Instant confirmedAt,
        Instant endedAt,
        String trouble,
        Operations operations,
        Payments payments,
        List<UnplacedOperation> unplaced) {
    /**
     * Operations of the provider's record.
     *
     * @param known that payment has as well
     * @param adopted that the provider alone had
     * @param withoutEffect that the provider alone had and refused, so that there was nothing to take over
     * @param contradicted that payment has otherwise: cases
     */
    public record Operations(long known, long adopted, long withoutEffect, long contradicted) {}

    /**
     * Payments that the provider alone had.
     *
     * @param givenBack of which nothing is left
     * @param refused that the provider refused to give back
     * @param unclaimedRefunds refunds of payments that were known, whose bookings know nothing of them
     */
    public record Payments(long adopted, long givenBack, long refused, long unclaimedRefunds) {}
}
