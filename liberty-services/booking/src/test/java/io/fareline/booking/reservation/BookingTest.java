package io.fareline.booking.reservation;

import static io.fareline.booking.party.PassengerType.ADT;
import static io.fareline.booking.party.PassengerType.CHD;
import static io.fareline.booking.party.PassengerType.INF;
import static io.fareline.booking.reservation.Given.ATTEMPT;
import static io.fareline.booking.reservation.Given.LIMIT;
import static io.fareline.booking.reservation.Given.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.display.Action;
import io.fareline.booking.display.BookingView;
import io.fareline.booking.display.Shown;
import io.fareline.booking.hold.RefusedHold;
import io.fareline.booking.reservation.PaymentAttempt.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingTest {
    @Test
    void whatIsNotHeldYetIsSeenByNobody() {
        assertFalse(Given.requested(ADT).state().isVisible());
        assertTrue(Given.held(ADT).state().isVisible());
    }

    @Test
    void aRefusedRequestGivesItsLocatorBack() {
        var booking = Given.instant(ADT);
        booking.refused(new RefusedHold(409, "SOLD_OUT", "No seats."));
        assertEquals(BookingState.REFUSED, booking.state());
        assertNull(booking.recordLocator());
        assertEquals(
                Outcome.REFUSED, booking.funds().attempt(ATTEMPT).orElseThrow().outcome());
    }

    @Test
    void theTicketsAreWorthTheTotalExactly() {
        var view = BookingView.of(Given.ticketed(ADT, ADT, INF), NOW);
        long worth = view.tickets().stream()
                .mapToLong(each -> each.fare().plus(each.taxes()).amount())
                .sum();
        assertEquals(view.total().amount(), worth);
        assertEquals(Given.euros(1_000), view.tickets().get(2).fare());
    }

    @Test
    void aPriceThatFlightDoesNotSplitIsSplitByCustom() {
        var booking = Given.held(ADT, CHD);
        long fares = booking.passengers().stream()
                .mapToLong(each -> each.fareAmount())
                .sum();
        assertEquals(20_002, fares);
        assertTrue(booking.passengers().get(0).fareAmount()
                > booking.passengers().get(1).fareAmount());
    }

    @Test
    void ticketsAreShownWithTheCaptureAndNotBefore() {
        assertEquals(List.of(), BookingView.of(Given.capturing(ADT), NOW).tickets());
        assertEquals(1, BookingView.of(Given.ticketed(ADT), NOW).tickets().size());
    }

    @Test
    void aDeclinedBookingMayBePaidWithAnotherCard() {
        var booking = Given.held(ADT);
        booking.purchase().pay(ATTEMPT, "tok_empty", NOW);
        booking.purchase().declined("CARD_DECLINED", booking.funds().paymentIntentId());
        assertEquals(BookingState.HELD, booking.state());
        var second = UUID.randomUUID();
        booking.purchase().pay(second, "tok_visa", NOW);
        assertEquals(second, booking.situation().operationId());
        assertEquals("tok_visa", booking.situation().paymentMethod());
    }

    @Test
    void theProvidersTokenIsForgottenWithTheOutcome() {
        var booking = Given.held(ADT);
        booking.purchase().pay(ATTEMPT, "tok_visa", NOW);
        booking.purchase().authorized();
        assertNull(booking.situation().paymentMethod());
    }

    @Test
    void aRefusedCaptureVoidsTicketsThenSeatsThenTheAuthorization() {
        var booking = Given.capturing(ADT);
        booking.undoing().undo(Closing.cancelled(Closing.Why.CAPTURE_REFUSED));
        assertEquals(BookingState.RELEASING, booking.state());
        assertEquals(
                "VOID",
                booking.tickets().getFirst().coupons().getFirst().status().name());
        var voidOperation = UUID.randomUUID();
        assertTrue(booking.undoing().released(voidOperation).isEmpty());
        assertEquals(voidOperation, booking.situation().operationId());
        assertEquals(BookingFact.CANCELLED, booking.undoing().voided());
        assertEquals(List.of(), BookingView.of(booking, NOW).tickets());
    }

    @Test
    void aRefusedConfirmationEndsAsExpired() {
        var booking = Given.held(ADT);
        booking.purchase().pay(ATTEMPT, "tok_visa", NOW);
        booking.purchase().authorized();
        booking.undoing().giveUpAuthorization(Closing.expired(), UUID.randomUUID());
        assertEquals("CANCELLING", booking.state().shown());
        assertEquals(BookingFact.EXPIRED, booking.undoing().voided());
    }

    @Test
    void aDeclinedInstantPurchaseGivesTheSeatsBackAndHasNothingToVoid() {
        var booking = Given.instant(ADT);
        booking.placed(Given.hold(ADT));
        booking.purchase().payInstantly();
        booking.purchase().declined("CARD_DECLINED", booking.funds().paymentIntentId());
        booking.undoing().undo(Closing.cancelled(Closing.Why.PAYMENT_DECLINED));
        assertEquals(
                BookingFact.CANCELLED,
                booking.undoing().released(UUID.randomUUID()).orElseThrow());
    }

    @Test
    void whatIsNotRefundedIsKeptAsAFee() {
        var booking = Given.ticketed(ADT);
        booking.undoing()
                .cancel(new Cancellation(UUID.randomUUID(), UUID.randomUUID(), 9_001L, false), UUID.randomUUID());
        assertEquals(Given.euros(9_001), booking.situation().refund());
        booking.undoing().refunded();
        assertEquals(3_000, booking.funds().penalty());
        assertEquals(9_001, booking.funds().refunded());
        assertEquals(
                "REFUNDED",
                booking.tickets().getFirst().coupons().getFirst().status().name());
    }

    @Test
    void aCancellationThatRefundsNothingAsksPaymentForNothing() {
        var booking = Given.ticketed(ADT);
        booking.undoing().cancel(new Cancellation(UUID.randomUUID(), UUID.randomUUID(), 0L, false), UUID.randomUUID());
        assertEquals(BookingState.RELEASING, booking.state());
        assertEquals(12_001, booking.funds().penalty());
    }

    @Test
    void aHeldBookingIsCancelledWithoutMoney() {
        var booking = Given.held(ADT);
        booking.undoing().cancel(new Cancellation(UUID.randomUUID(), UUID.randomUUID(), 0L, false), UUID.randomUUID());
        assertEquals(BookingState.RELEASING, booking.state());
        assertEquals(
                BookingFact.CANCELLED,
                booking.undoing().released(UUID.randomUUID()).orElseThrow());
    }

    @Test
    void noStepIsTakenFromAnotherState() {
        assertThrows(
                IllegalStateException.class, () -> Given.held(ADT).purchase().confirmed());
        assertThrows(
                IllegalStateException.class,
                () -> Given.ticketed(ADT).purchase().captured(NOW));
        assertThrows(
                IllegalStateException.class, () -> Given.ticketed(ADT).undoing().expired());
        assertThrows(
                IllegalStateException.class,
                () -> Given.capturing(ADT).purchase().pay(ATTEMPT, "tok_visa", NOW));
    }

    @Test
    void theTimeLimitItselfIsAlreadyTooLateToPay() {
        assertEquals(List.of(Action.PAY, Action.CANCEL), actions(Given.held(ADT), LIMIT.minusNanos(1)));
        assertEquals(List.of(Action.CANCEL), actions(Given.held(ADT), LIMIT));
    }

    @Test
    void afterTheDepartureNothingIsCancelled() {
        var departure = Instant.parse("2030-03-10T09:00:00Z");
        assertEquals(List.of(Action.CANCEL), actions(Given.ticketed(ADT), departure.minusNanos(1)));
        assertEquals(List.of(), actions(Given.ticketed(ADT), departure));
    }

    @Test
    void theEntityTagChangesWithWhatCanBeDone() {
        var booking = Given.held(ADT);
        assertEquals("0PC", Shown.of(booking, NOW).entityTag());
        assertEquals("0C", Shown.of(booking, LIMIT).entityTag());
    }

    @Test
    void segmentsKeepTheOffsetsOfTheirStations() {
        var segment = BookingView.of(Given.held(ADT), NOW).segments().getFirst();
        assertEquals("2030-03-10T09:00Z", segment.departsAt().toString());
        assertEquals("2030-03-10T11:20+01:00", segment.arrivesAt().toString());
    }

    @Test
    void anEventNamesNobody() {
        var data = FactData.of(Given.ticketed(ADT)).toString();
        assertFalse(data.contains("Lee") || data.contains("Ada") || data.contains("@"));
    }

    private static List<Action> actions(Booking booking, Instant at) {
        return BookingView.of(booking, at).availableActions();
    }
}
