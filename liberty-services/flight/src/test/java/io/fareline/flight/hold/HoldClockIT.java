package io.fareline.flight.hold;

import static io.fareline.flight.fare.PassengerType.ADT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.MovableClock;
import io.fareline.flight.Timetable;
import io.fareline.flight.expiry.ExpireHolds;
import io.fareline.flight.offersearch.DirectSearch;
import io.fareline.flight.placing.HoldRequest;
import io.fareline.flight.placing.PlaceHold;
import io.fareline.flight.releasing.ReleaseHold;
import io.fareline.flight.scheduleimport.DirectImport;
import io.fareline.platform.testing.Deployments;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

/** Inside the container, where time can be moved. */
@ExtendWith(ArquillianExtension.class)
class HoldClockIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(160);
    private static final HoldOwner OWNER = new HoldOwner("acme", "booking");

    @Inject
    PlaceHold placeHold;

    @Inject
    ConfirmHold confirmHold;

    @Inject
    ReleaseHold releaseHold;

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
    void theTicketingTimeLimitItselfIsAlreadyTooLate() {
        var hold = placed("TA");
        clock.standAt(hold.limit().instant());
        var refusal = assertThrows(Refusal.class, () -> confirmHold.confirm(hold.id(), OWNER));
        assertEquals(Refusal.Reason.HOLD_EXPIRED, refusal.reason());
    }

    @Test
    void oneMillisecondBeforeTheLimitIsInTime() {
        var hold = placed("TB");
        clock.standAt(hold.limit().instant().minusMillis(1));
        assertEquals(HoldState.CONFIRMED, confirmHold.confirm(hold.id(), OWNER).state());
        clock.standAt(hold.limit().instant().plusSeconds(60));
        expireHolds.expireSome();
        assertEquals(HoldState.CONFIRMED, confirmHold.confirm(hold.id(), OWNER).state(), "sold seats do not expire");
    }

    @Test
    void aRetryIsAnsweredEvenAfterItsOfferHasExpired() {
        flight("TC", "Y66");
        var request = request("TC");
        var hold = placeHold.place(request, OWNER);
        clock.standAt(Instant.now().plusSeconds(3_600));
        assertEquals(hold.id(), placeHold.place(request, OWNER).id());
        var late = new HoldRequest(UUID.randomUUID(), request.offerIds(), request.passengers(), null);
        var refusal = assertThrows(io.fareline.flight.offer.Refusal.class, () -> placeHold.place(late, OWNER));
        assertEquals(io.fareline.flight.offer.Refusal.Reason.OFFER_EXPIRED, refusal.reason());
    }

    @Test
    void expiryGivesEachSeatBackOnceHoweverManyServersTry() throws Exception {
        flight("TD", "Y66");
        var holds = new ArrayList<Hold>();
        for (int number = 0; number < 8; number++) holds.add(placeHold.place(request("TD"), OWNER));
        assertEquals(8, seats("TD"));
        clock.standAt(holds.getLast().limit().instant());
        var releases = new ArrayList<Callable<Object>>();
        releases.addAll(Collections.nCopies(6, () -> expireHolds.expireSome()));
        for (var hold : holds) releases.add(() -> releaseHold.release(hold.id(), OWNER));
        for (var done : executor.invokeAll(releases)) done.get();
        assertEquals(0, seats("TD"));
        for (var hold : holds) assertEquals(2, events(hold.id()), "placed, and one of released and expired");
    }

    @Test
    void theDatabaseItselfRefusesNegativeAndOversoldSeats() throws SQLException {
        flight("TE", "Y66");
        assertEquals("23514", stateOf("set sold[1] = -1", "TE"));
        assertEquals("23514", stateOf("set cabin_sold[1] = -1", "TE"));
        assertEquals("23514", stateOf("set cabin_sold[1] = 67", "TE"));
        assertEquals("23514", stateOf("set sold[1] = 32000", "TE"));
        assertEquals("23514", stateOf("set sold[9] = 1", "TE"), "a class beyond the last one");
        assertEquals("23514", stateOf("set sold[1] = null", "TE"));
        assertEquals("00000", stateOf("set cabin_sold[1] = 66", "TE"), "as many as authorised");
    }

    private Hold placed(String airline) {
        flight(airline, "Y66");
        return placeHold.place(request(airline), OWNER);
    }

    private static void flight(String airline, String configuration) {
        DirectImport.of(
                Timetable.of(airline, DAY, DAY).flight(1, DAY, configuration).file());
    }

    private static HoldRequest request(String airline) {
        var passenger = new HoldRequest.Passenger(ADT, LocalDate.of(1990, 1, 31));
        var offer = DirectSearch.cheapest(airline + "1", DAY);
        return new HoldRequest(UUID.randomUUID(), List.of(offer), List.of(passenger), null);
    }

    private int seats(String airline) throws SQLException {
        return number("select cabin_sold[1] from inventory join scheduled_leg on id = leg_id where carrier = '"
                + airline + "'");
    }

    private int events(UUID hold) throws SQLException {
        return number("select count(*) from outbox where subject = '" + hold + "'");
    }

    private int number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getInt(1);
        }
    }

    private String stateOf(String change, String airline) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update inventory " + change
                    + " where leg_id in (select id from scheduled_leg where carrier = '" + airline + "')");
            return "00000";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
