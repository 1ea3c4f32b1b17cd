package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.BookingCalls.json;
import static io.fareline.booking.CaseCalls.patiently;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.booking.PreviousRows.Left;
import io.fareline.booking.reservation.BookingState;
import io.fareline.booking.stub.StubFlight;
import io.fareline.booking.stub.StubPayment;
import io.fareline.platform.testing.Deployments;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the previous version are driven on by this one, and rows of a next one are left to it whole. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class VersionsIT {
    /** What flight has of each booking of the previous version; of the others it has nothing. */
    private static final Map<String, Set<String>> HOLDS = Map.of(
            "HELD",
            Set.of("held", "declined", "authorizing", "authorizing-instant", "confirming", "holding-held"),
            "CONFIRMED",
            Set.of("ticketing", "capturing", "ticketed", "refunding", "releasing-uncaptured", "releasing-refunded"),
            "RELEASED",
            Set.of("releasing-unpaid", "voiding", "cancelled"),
            "EXPIRED",
            Set.of("held-overdue", "voiding-expired", "expired"));

    private static Map<String, Left> left;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void release() {
        var rows = PreviousRows.migrated();
        left = rows.all();
        HOLDS.forEach((state, clients) ->
                clients.forEach(each -> StubFlight.running().has(left.get(each).hold(), each, state)));
        left.values().forEach(each -> StubPayment.running().has(each.intent(), each.id()));
        rows.moveIn();
    }

    @Test
    void thereIsABookingOfThePreviousVersionInEveryState() {
        var states = left.values().stream().map(each -> BookingState.valueOf(each.state()));
        assertEquals(
                EnumSet.complementOf(EnumSet.of(BookingState.UNKNOWN)),
                states.collect(Collectors.toCollection(() -> EnumSet.noneOf(BookingState.class))),
                "a state that the previous version cannot have written is to be left out here by name");
    }

    @ParameterizedTest
    @CsvSource({
        "held, HELD, HELD",
        "declined, HELD, HELD",
        "holding-held, HELD, HELD",
        "holding-lost, REFUSED, ABSENT",
        "refused, REFUSED, ABSENT",
        "authorizing, TICKETED, CONFIRMED",
        "authorizing-instant, TICKETED, CONFIRMED",
        "confirming, TICKETED, CONFIRMED",
        "ticketing, TICKETED, CONFIRMED",
        "capturing, TICKETED, CONFIRMED",
        "ticketed, TICKETED, CONFIRMED",
        "refunding, CANCELLED, RELEASED",
        "releasing-unpaid, CANCELLED, RELEASED",
        "releasing-uncaptured, CANCELLED, RELEASED",
        "releasing-refunded, CANCELLED, RELEASED",
        "voiding, CANCELLED, RELEASED",
        "cancelled, CANCELLED, RELEASED",
        "voiding-expired, EXPIRED, EXPIRED",
        "held-overdue, EXPIRED, EXPIRED",
        "expired, EXPIRED, EXPIRED"
    })
    void aBookingOfThePreviousVersionComesToRestAndLivesOn(String client, String rest, String hold) {
        var calls = new BookingCalls(client);
        var id = left.get(client).id();
        comesTo(id, rest);
        assertEquals(hold, calls.flight.stateOf(client));
        if (rest.equals("REFUSED")) return;
        assertEquals(rest, calls.booking(id).getString("state"));
        if (rest.equals("HELD")) calls.pay(id);
        if (rest.equals("HELD")) comesTo(id, "TICKETED");
        // The instant purchase could not ask for a departure that is always to come.
        if (!Set.of("HELD", "TICKETED").contains(rest) || client.equals("authorizing-instant")) return;
        calls.cancel(id, idOf(calls.quote(id)));
        comesTo(id, "CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({
        "authorizing, authorization",
        "authorizing-instant, authorization",
        "capturing, capture",
        "refunding, refunds",
        "voiding, void",
        "voiding-expired, void"
    })
    void whatThePreviousVersionAskedForIsAskedForUnderTheSameId(String client, String operation) {
        var booking = left.get(client);
        var asked = patiently()
                .until(() -> StubPayment.running().operationOn(booking.id(), operation), each -> each.isPresent());
        assertEquals(booking.operation(), asked.get());
    }

    /** The previous version writes the state in one transaction and forgets the lease in another: it died in between. */
    @Test
    void aRowThatThePreviousVersionLeftAtRestIsTidied() {
        var calls = new BookingCalls();
        var id = idOf(calls.buy());
        Rows.update(
                "update booking set due_at = now(), lease_owner = gen_random_uuid(), settling_since = now(),"
                        + " lease_until = now() - interval '1 second', attempts = 2 where id = ?",
                id);
        Rows.update(
                "insert into booking_case (id, booking_id, reason, opened_at)"
                        + " values (gen_random_uuid(), ?, 'TAKES_TOO_LONG', now())",
                id);
        patiently().until(() -> "0"
                .equals(Rows.text(
                        "select count(*) from booking where id = ? and"
                                + " (lease_owner is not null or settling_since is not null or due_at is not null)",
                        id)));
        patiently().until(() -> "0"
                .equals(Rows.text("select count(*) from booking_case where booking_id = ? and closed_at is null", id)));
        assertEquals("TICKETED", calls.booking(id).getString("state"));
    }

    /** A state, or a reason to close, that is not known here. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state = 'REBOOKING' | UNKNOWN",
                "state = 'RELEASING', closing_as = 'CANCELLED', closing_reason = 'CREW_STRIKE' | CANCELLING"
            })
    void aRowOfANextVersionIsShownAndLeftToIt(String newer, String shown) {
        Rows.byOwner("alter table booking drop constraint if exists booking_state_check");
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        Rows.update(
                "update booking set " + newer + ", due_at = now() - interval '1 minute', settling_since = now()"
                        + " where id = ?",
                id);
        var before = row(id);
        var other = new BookingCalls();
        var otherId = idOf(other.hold());
        Rows.diedBeforeAuthorizing(otherId, other.card, 0);
        comesTo(otherId, "TICKETED"); // It was due later, so that the sweep has passed by the first.
        assertEquals(shown, calls.booking(id).getString("state"));
        assertEquals(
                shown,
                json(calls.get("v1/bookings"))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("state"));
        assertEquals("BOOKING_NOT_PAYABLE", codeOf(calls.pay(id)));
        assertEquals("BOOKING_NOT_CANCELLABLE", codeOf(calls.quote(id)));
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> row(id).equals(before));
        assertEquals(
                1,
                Rows.update(
                        "update booking set state = 'RELEASING', closing_as = 'CANCELLED', closing_reason = 'ABANDONED'"
                                + " where id = ? and lease_owner is null and due_at <= now()",
                        id),
                "the next version finds it due and takes it");
        comesTo(id, "CANCELLED");
    }

    private static String row(String id) {
        return Rows.text("select to_jsonb(b)::text from booking b where id = ?", id);
    }

    /** In that state, and nobody owes it anything. */
    private static void comesTo(String id, String state) {
        patiently()
                .untilAsserted(() -> assertEquals(
                        state + " true",
                        Rows.text(
                                "select state || ' ' || (settling_since is null and lease_owner is null) from booking where id = ?",
                                id)));
    }
}
