package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** A client sees its own and nothing else, and cannot tell another's from what does not exist. */
class OwnershipJourney {
    private final Client buyer = Client.of("buyer");
    private final Client other = Client.of("other.buyer");

    @Test
    void somebodyElsesBookingDoesNotExist() {
        var booking = Trip.ticketed(buyer, 21);
        var path = Trip.path(booking);
        other.get(path).isProblem(404, "NO_SUCH_BOOKING");
        other.get(path + "/tickets").isProblem(404, "NO_SUCH_BOOKING");
        other.post(path + "/payments", Trip.payment(Cards.token(Cards.GOOD))).isProblem(404, "NO_SUCH_BOOKING");
        other.post(path + "/cancellation-quotes", "").isProblem(404, "NO_SUCH_BOOKING");
        other.get("/v1/payment-intents/" + booking.path("paymentIntentId").asText())
                .isProblem(404, "NO_SUCH_PAYMENT_INTENT");
        assertFalse(other.get("/v1/bookings?limit=200")
                .is(200)
                .body()
                .contains(booking.path("id").asText()));
    }

    @Test
    void aLookupNeedsBothTheLocatorAndTheName() {
        var booking = Trip.held(buyer, 21);
        var locator = booking.path("recordLocator").asText();
        assertEquals(
                booking.path("id"),
                lookup(buyer, locator, "lovelace").is(200).json().path("id"));
        lookup(buyer, locator, "Byron").isProblem(404, "NO_SUCH_BOOKING");
        lookup(buyer, "ZZZZZ9", "Lovelace").isProblem(404, "NO_SUCH_BOOKING");
        lookup(other, locator, "Lovelace").isProblem(404, "NO_SUCH_BOOKING");
    }

    private static Answer lookup(Client client, String locator, String familyName) {
        return client.post(
                "/v1/booking-lookups", "{\"recordLocator\":\"" + locator + "\",\"familyName\":\"" + familyName + "\"}");
    }
}
