package io.fareline.flight.placing;

import static io.fareline.flight.fare.PassengerType.ADT;
import static io.fareline.flight.fare.PassengerType.CHD;
import static io.fareline.flight.fare.PassengerType.INF;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.Party;
import io.fareline.flight.fare.PassengerType;
import io.fareline.flight.fare.Price;
import io.fareline.flight.fare.TestFares;
import io.fareline.flight.hold.Refusal;
import io.fareline.flight.holdqueue.LegSeats;
import io.fareline.flight.inventory.ScheduledLeg;
import io.fareline.flight.inventory.TestLegs;
import io.fareline.flight.offer.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ItineraryTest {
    private static final Fare USD = TestFares.refundable("Y", 0);
    private static final ScheduledLeg OUT = TestLegs.departingAt(7, "2030-03-01T10:00:00Z");
    private static final ScheduledLeg BACK = TestLegs.departingAt(3, "2030-03-09T10:00:00Z");

    @Test
    void segmentsFollowTheirDeparture() {
        var itinerary = itinerary(BACK, OUT);
        assertEquals(OUT.departure().instant(), itinerary.firstDeparture());
        assertEquals(List.of(new LegSeats(7, 1, "Y", 2, 1), new LegSeats(3, 2, "Y", 2, 1)), itinerary.legSeats(2));
    }

    @Test
    void aFlightMayDepartAtTheMomentTheOneBeforeArrives() {
        assertDoesNotThrow(() -> itinerary(OUT, TestLegs.departingAt(8, "2030-03-01T11:00:00Z")));
    }

    @Test
    void nobodyIsOnTwoFlightsAtOnce() {
        assertEquals(
                Refusal.Reason.SEGMENTS_OVERLAP,
                refused(() -> itinerary(OUT, TestLegs.departingAt(8, "2030-03-01T10:59:59Z"))));
        assertEquals(Refusal.Reason.SEGMENTS_OVERLAP, refused(() -> itinerary(OUT, OUT)));
    }

    @Test
    void aCancelledFlightIsNamed() {
        var refusal = assertThrows(Refusal.class, () -> itinerary(TestLegs.cancelled(5, "2030-03-01T10:00:00Z")));
        assertEquals(Refusal.Reason.FLIGHT_CANCELLED, refusal.reason());
        assertEquals("XF5 of 2030-03-01 is cancelled.", refusal.getMessage());
    }

    @Test
    void aLegThatIsGoneIsAChange() {
        var offer = offer(USD, OUT.id());
        assertEquals(Refusal.Reason.FLIGHT_CHANGED, refused(() -> Itinerary.of(List.of(offer), Map.of())));
    }

    @Test
    void oneHoldHasOneCurrency() {
        var euros = TestFares.fare("Y", "EUR", true, 0);
        var legs = Map.of(OUT.id(), OUT, BACK.id(), BACK);
        assertEquals(
                Refusal.Reason.CURRENCIES_DIFFER,
                refused(() -> Itinerary.of(List.of(offer(USD, OUT.id()), offer(euros, BACK.id())), legs)));
    }

    @Test
    void theAgeOnEachTravelDateCounts() {
        var both = itinerary(OUT, BACK);
        assertDoesNotThrow(() -> ages(both, ADT, "2018-03-01"));
        assertEquals(Refusal.Reason.PASSENGER_AGE, refused(() -> ages(both, ADT, "2018-03-02")));
        assertDoesNotThrow(() -> ages(both, CHD, "2018-03-10"));
        assertEquals(
                Refusal.Reason.PASSENGER_AGE,
                refused(() -> ages(both, CHD, "2018-03-09")),
                "twelve on the day of the return");
        assertEquals(
                Refusal.Reason.PASSENGER_AGE, refused(() -> ages(both, INF, "2028-03-05")), "two between the flights");
        assertDoesNotThrow(() -> ages(itinerary(OUT), INF, "2028-03-05"));
    }

    @Test
    void nobodyFliesBeforeBirth() {
        assertDoesNotThrow(() -> ages(itinerary(OUT), INF, "2030-03-01"));
        assertEquals(Refusal.Reason.PASSENGER_AGE, refused(() -> ages(itinerary(OUT), INF, "2030-03-02")));
    }

    @Test
    void thePriceIsTheSumOfTheSegments() {
        var price =
                Price.of(List.of(TestFares.refundable("Y", 1_500), TestFares.refundable("M", 500)), new Party(1, 1, 1));
        assertEquals(2 * (10_000 + 7_500 + 1_000), price.fare().amount());
        assertEquals(2 * 2 * 2_000, price.taxes().amount());
        assertEquals(2 * (1_500 + 500), price.cancellationFee());
        assertEquals(0, price.taxesOf(INF).amount());
        assertEquals(price.total(), price.fare().plus(price.taxes()));
    }

    @Test
    void oneSegmentWithoutRefundMakesTheHoldWithoutRefund() {
        var price = Price.of(List.of(USD, TestFares.fare("V", "USD", false, 0)), new Party(1, 0, 0));
        assertEquals(false, price.refundable());
        assertEquals(true, Price.of(List.of(USD, USD), new Party(1, 0, 0)).refundable());
    }

    private static void ages(Itinerary itinerary, PassengerType type, String bornOn) {
        itinerary.refuseAges(List.of(new HoldRequest.Passenger(type, LocalDate.parse(bornOn))));
    }

    private static Refusal.Reason refused(Runnable attempt) {
        return assertThrows(Refusal.class, attempt::run).reason();
    }

    private static Itinerary itinerary(ScheduledLeg... legs) {
        var offers = Arrays.stream(legs).map(leg -> offer(USD, leg.id())).toList();
        return Itinerary.of(
                offers,
                Arrays.stream(legs).distinct().collect(Collectors.toMap(ScheduledLeg::id, Function.identity())));
    }

    private static Offer offer(Fare fare, long leg) {
        var segment = new Offer.Segment(fare, List.of(new Offer.Leg(leg, 1)));
        return new Offer(Instant.MAX, new Party(2, 0, 0), List.of(segment));
    }
}
