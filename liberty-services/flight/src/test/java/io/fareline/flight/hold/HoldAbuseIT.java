package io.fareline.flight.hold;

import static io.fareline.flight.fare.PassengerType.ADT;
import static io.fareline.flight.hold.Refusal.Reason.HOLD_QUOTA_OF_FLIGHT_REACHED;
import static io.fareline.flight.hold.Refusal.Reason.SAME_HOLD_RAN_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.MovableClock;
import io.fareline.flight.Timetable;
import io.fareline.flight.expiry.ExpireHolds;
import io.fareline.flight.holdabuse.AbuseSettings;
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

/** Inside the container, where time can be moved: what holds that are not paid cost their client. */
@ExtendWith(ArquillianExtension.class)
class HoldAbuseIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(242);
    private static final long SHORT = 120;

    @Inject
    PlaceHold placeHold;

    @Inject
    ConfirmHold confirmHold;

    @Inject
    ReleaseHold releaseHold;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    AbuseSettings settings;

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
    void howeverAHoldEndsItMakesRoomForAnother() throws SQLException {
        flight("KA");
        var owner = client("ka");
        int quota = settings.quota().holdsOfFlight();
        var holds = new ArrayList<Hold>();
        for (int number = 0; number < quota; number++) holds.add(placeHold.place(request("KA", 1), owner));
        assertEquals(HOLD_QUOTA_OF_FLIGHT_REACHED, refusal("KA", 1, owner));
        assertEquals(
                HoldState.HELD,
                placeHold.place(request("KA", 1), client("ka-other")).state());
        assertEquals(quota + " of " + quota + ", 0 paid, 0 lapsed", counts("ka"));

        confirmHold.confirm(holds.get(0).id(), owner);
        assertEquals(quota - 1 + " of " + (quota - 1) + ", 1 paid, 0 lapsed", counts("ka"));
        releaseHold.release(holds.get(1).id(), owner);
        assertEquals(quota - 2 + " of " + (quota - 2) + ", 1 paid, 1 lapsed", counts("ka"));
        releaseHold.release(holds.get(0).id(), owner);
        assertEquals(
                quota - 2 + " of " + (quota - 2) + ", 1 paid, 1 lapsed", counts("ka"), "it was paid and is cancelled");
        placeHold.place(request("KA", 1), owner);
        placeHold.place(request("KA", 1), owner);
        assertEquals(HOLD_QUOTA_OF_FLIGHT_REACHED, refusal("KA", 1, owner));
    }

    @Test
    void twoServersThatEndHoldsAtOnceCountEachOnce() throws Exception {
        flight("KB");
        var owner = client("kb");
        var until = Instant.now().plusSeconds(SHORT);
        for (int number = 0; number < 20; number++) placeHold.place(request("KB", 1, until), owner);
        var paid = placeHold.place(request("KB", 1, until), owner);
        confirmHold.confirm(paid.id(), owner);
        assertEquals("20 of 20, 1 paid, 0 lapsed", counts("kb"));
        clock.standAt(until.plusSeconds(1));
        var servers = Collections.<Callable<Boolean>>nCopies(4, () -> expireHolds.expireSome());
        for (var done : executor.invokeAll(servers)) done.get();
        expireHolds.expireSome();
        assertEquals("0 of 0, 1 paid, 20 lapsed", counts("kb"));
    }

    @Test
    void theSameIsNotHeldAgainForAWhileAfterItRanOut() {
        flight("KC");
        var owner = client("kc");
        var request = request("KC", 2, Instant.now().plusSeconds(SHORT));
        var hold = placeHold.place(request, owner);
        var ranOut = hold.limit().instant().plusSeconds(1);
        clock.standAt(ranOut);
        expireHolds.expireSome();

        assertEquals(SAME_HOLD_RAN_OUT, refusal("KC", 2, owner), "with another id and another offer");
        assertEquals(hold.id(), placeHold.place(request, owner).id(), "a retry of what was placed is answered");
        assertEquals(HoldState.HELD, placeHold.place(request("KC", 1), owner).state(), "for another party");
        assertEquals(
                HoldState.HELD,
                placeHold.place(request("KC", 2), client("kc-other")).state());
        clock.standAt(ranOut.plus(settings.quota().againAfter()).minusMillis(1));
        assertEquals(SAME_HOLD_RAN_OUT, refusal("KC", 2, owner));
        clock.standAt(ranOut.plus(settings.quota().againAfter()).plusMillis(1));
        assertEquals(HoldState.HELD, placeHold.place(request("KC", 2), owner).state());
    }

    @Test
    void whatWasReleasedMayBeHeldAgainAtOnce() {
        flight("KD");
        var owner = client("kd");
        releaseHold.release(placeHold.place(request("KD", 1), owner).id(), owner);
        assertEquals(HoldState.HELD, placeHold.place(request("KD", 1), owner).state());
    }

    private Refusal.Reason refusal(String airline, int adults, HoldOwner owner) {
        var refusal = assertThrows(Refusal.class, () -> placeHold.place(request(airline, adults), owner));
        assertTrue(!refusal.getMessage().isBlank());
        return refusal.reason();
    }

    private static HoldOwner client(String name) {
        return new HoldOwner(name, "booking");
    }

    private static void flight(String airline) {
        DirectImport.of(Timetable.of(airline, DAY, DAY).flight(1, DAY, "Y400").file());
    }

    private static HoldRequest request(String airline, int adults) {
        return request(airline, adults, null);
    }

    private static HoldRequest request(String airline, int adults, Instant until) {
        var passengers = Collections.nCopies(adults, new HoldRequest.Passenger(ADT, LocalDate.of(1990, 1, 31)));
        var offer = DirectSearch.cheapest(airline + "1", DAY, adults);
        return new HoldRequest(UUID.randomUUID(), List.of(offer), passengers, until);
    }

    /** Holds and seats of flights, and what became of those that ended. */
    private String counts(String client) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select sum(open) || ' of '
                               || (select coalesce(sum(holds), 0) from client_leg_holds where client = ?)
                               || ', ' || sum(confirmed) || ' paid, ' || sum(lapsed) || ' lapsed'
                          from client_holds where client = ?
                        """)) {
            statement.setString(1, client);
            statement.setString(2, client);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
