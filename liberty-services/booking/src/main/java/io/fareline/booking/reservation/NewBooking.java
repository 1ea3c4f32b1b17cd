package io.fareline.booking.reservation;

import io.fareline.booking.party.Contact;
import io.fareline.booking.party.Passenger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A booking as it is asked for, before flight is.
 *
 * @param id idempotency effect id of the request
 * @param client the client that owns it
 * @param paymentMethod the provider's token of an instant purchase, else null
 */
public record NewBooking(
        UUID id,
        String client,
        Keys keys,
        Contact contact,
        List<Passenger> passengers,
        String paymentMethod,
        Instant at) {
    /** What is allocated before anybody else is asked. @param attemptId of the payment of an instant purchase */
    public record Keys(String recordLocator, UUID holdId, UUID paymentIntentId, UUID attemptId) {}
}
