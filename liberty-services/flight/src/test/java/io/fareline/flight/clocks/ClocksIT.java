package io.fareline.flight.clocks;

import static io.fareline.flight.fare.PassengerType.ADT;
import static io.fareline.flight.fare.PassengerType.INF;
import static io.fareline.flight.hold.Refusal.Reason.EXTENSIONS_USED_UP;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_CONFIRMED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_EXPIRED;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_RELEASED;
import static io.fareline.flight.hold.Refusal.Reason.NOTHING_TO_EXTEND;
import static io.fareline.flight.hold.Refusal.Reason.NO_SUCH_HOLD;
import static io.fareline.flight.hold.Refusal.Reason.PRICE_NOT_AVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.MovableClock;
import io.fareline.flight.Timetable;
import io.fareline.flight.expiry.ExpireHolds;
import io.fareline.flight.fare.Party;
import io.fareline.flight.hold.Hold;
import io.fareline.flight.hold.HoldOwner;
import io.fareline.flight.hold.HoldState;
import io.fareline.flight.hold.Holds;
import io.fareline.flight.hold.Refusal;
import io.fareline.flight.offersearch.DirectSearch;
import io.fareline.flight.placing.HoldRequest;
import io.fareline.flight.placing.PlaceHold;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Both clocks of a hold inside the container, where time can be moved. */
@ExtendWith(ArquillianExtension.class)
class ClocksIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(175);
    private static final String ENDS_IN_TEN_MINUTES = """
            update hold set ticketing_time_limit = date_trunc('second', now()) + interval '10 minutes',
                            price_guaranteed_until = now()
             where id = ?""";
    private static final HoldOwner OWNER = new HoldOwner("acme", "booking");

    @Inject
    PlaceHold placeHold;

    @Inject
    Holds holds;

    @Inject
    RepriceHold repriceHold;

    @Inject
    ExtendHold extendHold;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    MovableClock clock;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Resource(lookup = "jdbc/fareline")
    DataSource database;

    @Deployment
    static WebArchive war() {
        return Deployments.warWithTests(MovableClock.class);
    }

    @AfterEach
    void timeGoesOn() {
        clock.goOn();
    }

    @Test
    void thePriceIsGuaranteedForAShorterTimeThanTheSeatsAreKept() {
        var hold = placed("7A");
        var placedAt = hold.limit().instant().minus(Duration.ofHours(24));
        assertEquals(placedAt.plus(Duration.ofHours(6)), hold.priceGuaranteedUntil());
        assertEquals(hold.priceGuaranteedUntil(), stored(hold).priceGuaranteedUntil());
    }

    @Test
    void aGuaranteedPriceStaysWhateverTheTariffSays() throws SQLException {
        var hold = placed("7B");
        moveFares(hold, 100);
        clock.standAt(hold.priceGuaranteedUntil().minusMillis(1));
        assertEquals(hold.price().adultFare() + 100, repriced(hold).price().adultFare());
        assertEquals(0, events(hold, "repriced"));
    }

    @Test
    void afterTheGuaranteeThePriceOfTodayIsGivenBeItHigherOrLower() throws SQLException {
        var hold = placed("7C");
        moveFares(hold, -700);
        clock.standAt(hold.priceGuaranteedUntil());
        var now = clock.instant();
        assertEquals(
                hold.price().fare().amount() - 770, stored(hold).price().fare().amount());
        var dearer = repriced(hold);
        assertEquals(hold.price(), dearer.price());
        assertEquals(hold.segments(), dearer.segments(), "and the same fare bases");
        assertEquals(now.plus(Duration.ofHours(6)), dearer.priceGuaranteedUntil());
        assertEquals(hold.limit(), dearer.limit(), "the seats are not kept for longer");
        moveFares(hold, 900);
        change("update hold_segment set fare_basis = 'OLD' where hold_id = ?", hold.id());
        clock.standAt(dearer.priceGuaranteedUntil());
        assertEquals(hold.price(), repriced(hold).price(), "lower by 900");
        assertEquals(hold.segments(), stored(hold).segments());
        assertEquals(2, events(hold, "repriced"));
    }

    @Test
    void manyWhoRepriceAtOnceRepriceOnce() throws Exception {
        var hold = placed("7D");
        moveFares(hold, -500);
        clock.standAt(hold.priceGuaranteedUntil());
        Callable<Hold> reprice = () -> repriceHold.reprice(hold.id(), OWNER);
        var prices = new ArrayList<Long>();
        for (var done : executor.invokeAll(Collections.nCopies(6, reprice)))
            prices.add(done.get().price().adultFare());
        assertEquals(Collections.nCopies(6, hold.price().adultFare()), prices);
        assertEquals(1, events(hold, "repriced"));
        assertEquals(hold.version() + 1, stored(hold).version());
    }

    @Test
    void theLastGuaranteeEndsWithTheSpaceAndThenNothingIsRepriced() {
        var hold = placed("7E");
        clock.standAt(hold.limit().instant().minusMillis(1));
        assertEquals(hold.limit().instant(), repriced(hold).priceGuaranteedUntil());
        clock.standAt(hold.limit().instant());
        refused(HOLD_EXPIRED, () -> repriced(hold));
        expireHolds.expireSome();
        assertEquals(HoldState.EXPIRED, stored(hold).state());
        refused(HOLD_EXPIRED, () -> repriced(hold));
    }

    @Test
    void onlyWhatIsHeldIsRepricedOrExtendedAndOnlyByItsOwner() throws SQLException {
        var sold = placed("7F");
        var released = placed("7G");
        change("update hold set state = 'CONFIRMED' where id = ?", sold.id());
        change("update hold set state = 'RELEASED' where id = ?", released.id());
        clock.standAt(sold.priceGuaranteedUntil().plusSeconds(60));
        refused(HOLD_CONFIRMED, () -> repriced(sold));
        refused(HOLD_CONFIRMED, () -> extended(sold, UUID.randomUUID()));
        refused(HOLD_RELEASED, () -> repriced(released));
        refused(HOLD_RELEASED, () -> extended(released, UUID.randomUUID()));
        var other = new HoldOwner("other", "booking");
        refused(NO_SUCH_HOLD, () -> repriceHold.reprice(sold.id(), other));
        refused(NO_SUCH_HOLD, () -> extendHold.extend(sold.id(), other, UUID.randomUUID()));
    }

    @Test
    void aBookingClassThatIsNotSoldAnyMoreHasNoPrice() throws SQLException {
        var hold = placed("7H");
        change("update hold_segment set booking_class = '9' where hold_id = ?", hold.id());
        clock.standAt(hold.priceGuaranteedUntil());
        refused(PRICE_NOT_AVAILABLE, () -> repriced(hold));
        assertEquals(hold.price(), stored(hold).price());
        change("update hold_segment set booking_class = 'Y' where hold_id = ?", hold.id());
        change("update hold set currency = 'CHF' where id = ?", hold.id());
        refused(PRICE_NOT_AVAILABLE, () -> repriced(hold));
    }

    @Test
    void aHoldIsExtendedAsFarAsANewOneWouldReachAndOnlyOnce() throws SQLException {
        var hold = placed("7I");
        clock.standAt(hold.limit().instant().minusSeconds(1));
        var request = UUID.randomUUID();
        var extended = extended(hold, request);
        assertEquals(
                clock.instant().plus(Duration.ofHours(24)), extended.limit().instant());
        assertEquals(hold.priceGuaranteedUntil(), extended.priceGuaranteedUntil(), "the price is another clock");
        assertEquals(extended.limit(), extended(hold, request).limit(), "a retry");
        assertEquals(1, events(hold, "extended"));
        clock.standAt(hold.limit().instant());
        expireHolds.expireSome();
        assertEquals(HoldState.HELD, stored(hold).state(), "not at the old limit");
        refused(EXTENSIONS_USED_UP, () -> extended(hold, UUID.randomUUID()));
        clock.standAt(extended.limit().instant());
        expireHolds.expireSome();
        expireHolds.expireSome();
        assertEquals(1, events(hold, "expired"));
        refused(HOLD_EXPIRED, () -> extended(hold, UUID.randomUUID()));
    }

    @Test
    void whatGainsLessThanAMinuteIsRefusedAndNotCounted() {
        var hold = placed("7J");
        var placedAt = hold.limit().instant().minus(Duration.ofHours(24));
        clock.standAt(placedAt.plusSeconds(60).minusMillis(1));
        refused(NOTHING_TO_EXTEND, () -> extended(hold, UUID.randomUUID()));
        assertEquals(List.of(), stored(hold).extensions());
        clock.standAt(placedAt.plusSeconds(60));
        var extended = extended(hold, UUID.randomUUID());
        assertEquals(hold.limit().instant().plusSeconds(60), extended.limit().instant());
    }

    @Test
    void closeToDepartureAHoldIsNeitherExtendedBeyondTheTableNorShortened() throws SQLException {
        var hold = placed("7K");
        departsIn(hold, "1 day");
        refused(NOTHING_TO_EXTEND, () -> extended(hold, UUID.randomUUID()));
        assertEquals(hold.limit(), stored(hold).limit(), "a new hold would get twenty minutes");
        change(ENDS_IN_TEN_MINUTES, hold.id());
        departsIn(hold, "39 minutes");
        refused(NOTHING_TO_EXTEND, () -> extended(hold, UUID.randomUUID()));
        departsIn(hold, "45 minutes");
        var extended = extended(hold, UUID.randomUUID());
        var sold = stored(hold).firstDeparture();
        assertEquals(sold.minus(Duration.ofMinutes(30)), extended.limit().instant(), "when the sale ends");
    }

    @Test
    void ofManyWhoExtendAndExpireAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            var hold = placed("6" + (char) ('A' + round));
            clock.standAt(hold.limit().instant().minusMillis(1));
            var late = hold.limit().instant();
            var tries = new ArrayList<Callable<Object>>();
            tries.add(() -> attempt(() -> extended(hold, UUID.randomUUID())));
            tries.add(() -> attempt(() -> extended(hold, UUID.randomUUID())));
            tries.add(() -> holdsExpireAt(late));
            for (var done : executor.invokeAll(tries)) done.get();
            var state = stored(hold).state();
            int extensions = events(hold, "extended");
            int expiries = events(hold, "expired");
            assertEquals(1, extensions + expiries, state + " with " + extensions + " and " + expiries);
            assertEquals(expiries == 1 ? HoldState.EXPIRED : HoldState.HELD, state);
            clock.goOn();
        }
    }

    @Test
    void aHoldOfAnEarlierVersionHasItsPriceUntilItsLimit() throws SQLException {
        var hold = placed("7M");
        change("update hold set price_guaranteed_until = null where id = ?", hold.id());
        assertEquals(hold.limit().instant(), stored(hold).priceGuaranteedUntil());
        clock.standAt(hold.limit().instant().minusMillis(1));
        var extended = extended(hold, UUID.randomUUID());
        assertEquals(hold.limit().instant(), extended.priceGuaranteedUntil(), "not prolonged with the space");
    }

    @Test
    void theDatabaseRefusesAPriceThatOutlivesTheSpace() {
        var hold = placed("7N");
        var refused = assertThrows(
                SQLException.class,
                () -> change(
                        "update hold set price_guaranteed_until = ticketing_time_limit + interval '1 ms' where id = ?",
                        hold.id()));
        assertEquals("23514", refused.getSQLState());
    }

    private Hold placed(String airline) {
        DirectImport.of(Timetable.of(airline, DAY, DAY).flight(1, DAY, "Y66").file());
        return placeHold.place(request(airline + "1"), OWNER);
    }

    private void departsIn(Hold hold, String interval) throws SQLException {
        change(
                "update hold_segment set departs_at = date_trunc('second', now()) + interval '" + interval
                        + "' where hold_id = ?",
                hold.id());
    }

    private static HoldRequest request(String flight) {
        var adult = new HoldRequest.Passenger(ADT, LocalDate.of(1990, 1, 31));
        var infant = new HoldRequest.Passenger(INF, DAY.minusMonths(6));
        var offer = DirectSearch.cheapest(flight, DAY, new Party(1, 0, 1));
        return new HoldRequest(UUID.randomUUID(), List.of(offer), List.of(adult, infant), null);
    }

    private Hold repriced(Hold hold) {
        return repriceHold.reprice(hold.id(), OWNER);
    }

    private Hold extended(Hold hold, UUID request) {
        return extendHold.extend(hold.id(), OWNER, request);
    }

    private Hold stored(Hold hold) {
        return holds.find(hold.id()).orElseThrow();
    }

    private static Object attempt(Callable<Object> work) throws Exception {
        try {
            return work.call();
        } catch (Refusal refused) {
            return refused.reason();
        }
    }

    private boolean holdsExpireAt(Instant late) {
        clock.standAt(late);
        return expireHolds.expireSome();
    }

    private static void refused(Refusal.Reason reason, Executable asked) {
        assertEquals(reason, assertThrows(Refusal.class, asked).reason());
    }

    /** As if the hold had been priced when a fare was higher or lower by that than it is now. */
    private void moveFares(Hold hold, long by) throws SQLException {
        change(
                "update hold set adult_fare = adult_fare + " + by + ", infant_fare = infant_fare + " + by / 10
                        + " where id = ?",
                hold.id());
    }

    private int events(Hold hold, String fact) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from outbox where subject = ? and type = ?")) {
            query.setString(1, hold.id().toString());
            query.setString(2, "io.fareline.flight.hold-" + fact + ".v1");
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private void change(String sql, UUID hold) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, hold);
            assertEquals(1, update.executeUpdate());
        }
    }
}
