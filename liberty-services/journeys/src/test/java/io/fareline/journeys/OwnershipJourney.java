package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.ApiProblem;
import io.fareline.client.Fareline;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A client sees its own and nothing else, and cannot tell another's from what does not exist. */
class OwnershipJourney {
    private static final Fareline BUYER = Travel.as("buyer");
    private static final Fareline OTHER = Travel.as("other.buyer");

    @AfterAll
    static void leave() {
        BUYER.close();
        OTHER.close();
    }

    @Test
    void somebodyElsesBookingDoesNotExist() {
        var booking = Travel.ticketed(BUYER, 21);
        var quote = BUYER.bookings().quoteCancellation(booking.id());
        isNotThere("NO_SUCH_BOOKING", booking.id(), OTHER.bookings()::get);
        isNotThere("NO_SUCH_BOOKING", booking.id(), OTHER.bookings()::tickets);
        var token = Cards.token(Cards.GOOD);
        isNotThere("NO_SUCH_BOOKING", booking.id(), id -> OTHER.bookings().pay(id, token));
        isNotThere("NO_SUCH_BOOKING", booking.id(), OTHER.bookings()::quoteCancellation);
        isNotThere("NO_SUCH_BOOKING", booking.id(), id -> OTHER.bookings().cancel(id, quote.id()));
        isNotThere("NO_SUCH_PAYMENT_INTENT", booking.paymentIntentId(), OTHER.paymentIntents()::get);
        assertTrue(OTHER.bookings().page(null, 200).items().stream()
                .noneMatch(listed -> listed.id().equals(booking.id())));
        assertEquals(booking, BUYER.bookings().get(booking.id()));
    }

    @Test
    void aLookupNeedsBothTheLocatorAndTheName() {
        var booking = Travel.held(BUYER, 21);
        var locator = booking.recordLocator();
        assertEquals(booking.id(), BUYER.bookings().find(locator, "lovelace").id());
        isNotFound(BUYER, locator, "Byron");
        isNotFound(BUYER, "ZZZZZ9", "Lovelace");
        isNotFound(OTHER, locator, "Lovelace");
    }

    /** The same answer as for what does not exist, but for the name in it. */
    private static void isNotThere(String code, UUID id, Function<UUID, ?> call) {
        var nobodys = UUID.randomUUID();
        var theirs = refused(() -> call.apply(id));
        var nothing = refused(() -> call.apply(nobodys));
        assertEquals(code, theirs.code());
        assertEquals(404, theirs.status());
        assertEquals(nothing.code(), theirs.code());
        assertEquals(nothing.status(), theirs.status());
        assertEquals(
                nothing.detail().map(text -> text.replace(nobodys.toString(), "")),
                theirs.detail().map(text -> text.replace(id.toString(), "")));
    }

    private static void isNotFound(Fareline client, String locator, String familyName) {
        var refusal = refused(() -> client.bookings().find(locator, familyName));
        assertEquals("NO_SUCH_BOOKING", refusal.code());
        assertEquals(404, refusal.status());
    }

    private static ApiProblem refused(Runnable call) {
        return assertThrows(ApiProblem.class, call::run);
    }
}
