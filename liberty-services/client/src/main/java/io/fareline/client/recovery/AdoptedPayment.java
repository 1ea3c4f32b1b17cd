package io.fareline.client.recovery;

import io.fareline.client.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment that the provider alone had, of a booking that nobody has any more.
 *
 * @param givenBackAt null as long as something of it is left
 * @param refused whether the provider refused to give it back
 */
public record AdoptedPayment(
        UUID paymentIntentId,
        UUID bookingId,
        String state,
        Money amount,
        Money captured,
        Money refunded,
        Instant givenBackAt,
        boolean refused) {}
