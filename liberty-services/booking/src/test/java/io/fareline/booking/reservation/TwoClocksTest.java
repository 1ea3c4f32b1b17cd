package io.fareline.booking.reservation;

import static io.fareline.booking.party.PassengerType.ADT;
import static io.fareline.booking.party.PassengerType.INF;
import static io.fareline.booking.reservation.Given.ATTEMPT;
import static io.fareline.booking.reservation.Given.LIMIT;
import static io.fareline.booking.reservation.Given.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.display.Action;
import io.fareline.booking.display.BookingView;
import io.fareline.booking.flight.Hold;
import io.fareline.booking.flight.Hold.PassengerPrice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a booking keeps of both clocks of its hold, in whatever order it hears of them. */
class TwoClocksTest {
    private static final UUID INTENT = new UUID(8, 1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void theEndOfTheGuaranteeIsAlreadyTooLateToPayAndInTimeToReprice() {
        var booking = Given.held(ADT);
        booking.repriced(hold(2, 0, LIMIT.minus(HOUR), LIMIT), INTENT);
        var end = LIMIT.minus(HOUR);
        assertEquals(List.of(Action.PAY, Action.CANCEL), actions(booking, end.minusNanos(1)));
        assertEquals(List.of(Action.REPRICE, Action.CANCEL), actions(booking, end));
        assertEquals(List.of(Action.REPRICE, Action.CANCEL), actions(booking, LIMIT.minusNanos(1)));
        assertEquals(List.of(Action.CANCEL), actions(booking, LIMIT));
    }

    @Test
    void theTicketsAreWorthTheNewPriceExactly() {
        var booking = Given.held(ADT, ADT, INF);
        var before = booking.seats().promised().total();
        booking.repriced(hold(2, 777, LIMIT, LIMIT, ADULT, ADULT, INFANT), INTENT);
        assertTrue(booking.seats().isRepriced());
        assertEquals(before.plus(Given.euros(777)), booking.seats().promised().total());
        long worth = booking.passengers().stream()
                .mapToLong(each -> each.fareAmount() + each.taxesAmount())
                .sum();
        assertEquals(booking.seats().promised().totalAmount(), worth);
    }

    @Test
    void anotherPriceIsPaidOnAnotherIntentAndTheSamePriceOnTheSame() {
        var booking = Given.held(ADT);
        var first = booking.funds().paymentIntentId();
        booking.repriced(hold(2, 0, LIMIT, LIMIT), INTENT);
        assertEquals(first, booking.funds().paymentIntentId());
        assertFalse(booking.seats().isRepriced());
        booking.repriced(hold(3, -1, LIMIT, LIMIT), INTENT);
        assertNotEquals(first, booking.funds().paymentIntentId());
    }

    @Test
    void anOlderAnswerThatComesLateChangesNothing() {
        var booking = Given.held(ADT);
        booking.repriced(hold(3, 500, LIMIT, LIMIT), INTENT);
        var terms = booking.seats().promised();
        booking.repriced(hold(2, 900, LIMIT, LIMIT), INTENT);
        booking.repriced(hold(3, 900, LIMIT, LIMIT), INTENT);
        assertEquals(terms, booking.seats().promised());
    }

    @Test
    void theSpaceIsNeverShortenedByWhatIsHeardLate() {
        var booking = Given.held(ADT);
        booking.keptUntil(LIMIT.plus(HOUR));
        booking.keptUntil(LIMIT);
        assertEquals(LIMIT.plus(HOUR), booking.seats().promised().ticketingTimeLimit());
        assertEquals(LIMIT, booking.seats().promised().priceGuaranteedUntil(), "the price is another clock");
        booking.repriced(hold(2, 500, LIMIT, LIMIT), INTENT);
        assertEquals(LIMIT.plus(HOUR), booking.seats().promised().ticketingTimeLimit());
    }

    @Test
    void whatIsBeingPaidKeepsItsPriceAndLearnsOfLaterLimits() {
        var booking = Given.held(ADT);
        booking.purchase().pay(ATTEMPT, "tok_visa", NOW);
        assertThrows(IllegalStateException.class, () -> booking.repriced(hold(2, 500, LIMIT, LIMIT), INTENT));
        booking.keptUntil(LIMIT.plus(HOUR));
        assertEquals(LIMIT.plus(HOUR), booking.seats().promised().ticketingTimeLimit());
        assertThrows(IllegalStateException.class, () -> Given.ticketed(ADT).keptUntil(LIMIT.plus(HOUR)));
    }

    private static final long ADULT = 10_001;
    private static final long INFANT = 1_000;

    private static List<Action> actions(Booking booking, Instant now) {
        return BookingView.of(booking, now).availableActions();
    }

    private static Hold hold(long version, long dearer, Instant guarantee, Instant limit) {
        return hold(version, dearer, guarantee, limit, ADULT);
    }

    /** Flight's hold with a fare that is higher by that for the party. */
    private static Hold hold(long version, long dearer, Instant guarantee, Instant limit, long... fares) {
        long sum = dearer;
        long taxes = 0;
        for (long fare : fares) {
            sum += fare;
            taxes += fare == ADULT ? 2_000 : 500;
        }
        return new Hold(
                UUID.randomUUID(),
                "HELD",
                limit,
                guarantee,
                Given.euros(sum + taxes),
                Given.euros(sum),
                Given.euros(taxes),
                true,
                Given.euros(3_000),
                "Y",
                "YFLEX",
                List.<PassengerPrice>of(),
                List.of(),
                "999",
                version);
    }
}
