package io.fareline.booking.selling;

import static io.fareline.booking.refusal.Reason.HOLD_UNTIL_NOT_ALLOWED;
import static io.fareline.booking.refusal.Reason.PAYMENT_METHOD_NOT_ALLOWED;
import static io.fareline.booking.refusal.Reason.PAYMENT_METHOD_REQUIRED;
import static io.fareline.booking.refusal.Reason.TOO_MANY_OFFERS;

import io.fareline.booking.party.Party;
import io.fareline.booking.refusal.Refusal;
import io.fareline.booking.selling.CreateBookingRequest.Mode;
import io.fareline.booking.selling.CreateBookingRequest.PassengerRequest;
import java.time.Instant;

/** What a request must keep to beyond the shape of each of its fields. */
final class SaleRules {
    private SaleRules() {}

    static void check(CreateBookingRequest request, int mostOffers, Instant now) {
        if (request.offerIds().size() > mostOffers)
            throw new Refusal(TOO_MANY_OFFERS, "At most " + mostOffers + " offers are booked together.");
        boolean instant = request.mode() == Mode.INSTANT;
        if (instant && request.paymentMethod() == null)
            throw new Refusal(PAYMENT_METHOD_REQUIRED, "An instant purchase needs a payment method.");
        if (!instant && request.paymentMethod() != null)
            throw new Refusal(PAYMENT_METHOD_NOT_ALLOWED, "A hold is paid later, by a payment of its own.");
        if (instant && request.holdUntil() != null)
            throw new Refusal(HOLD_UNTIL_NOT_ALLOWED, "An instant purchase is not held.");
        if (request.holdUntil() != null && !request.holdUntil().isAfter(now))
            throw new Refusal(HOLD_UNTIL_NOT_ALLOWED, "A hold must end in the future.");
        Party.check(
                request.passengers().stream().map(PassengerRequest::type).toList(),
                request.passengers().stream().map(PassengerRequest::bornOn).toList(),
                now);
    }
}
