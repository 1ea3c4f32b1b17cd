package io.fareline.booking;

import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.CaseCalls.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.booking.stub.Fault;
import io.fareline.booking.stub.Fault.Kind;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Writes the rows that the next release is to drive on, in every state, as {@link VersionsIT} does with those of the
 * previous one: {@code mvn verify -Dit.test=WriteRowsIT -Dfareline.rows=FILE}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(named = "fareline.rows", matches = ".+")
class WriteRowsIT {
    private static final Instant ALWAYS_TO_COME = Instant.parse("2099-06-01T12:00:00Z");

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void everyBookingStandsStillWhereSomebodyFails() throws Exception {
        // Numbers that nobody else draws, so that the rows fit beside others.
        Rows.byOwner("insert into ticket_stock values ('999', 9000000001)");
        atRest();
        paying();
        goingBack();
        var overdue = new BookingCalls("held-overdue");
        overdue.flight.switches.on(overdue.offer, "get", ever(Fault.of(Kind.FAIL_BEFORE)));
        var id = idOf(overdue.holdUntil(Instant.now().plusSeconds(2)));
        patiently().until(() -> "t"
                .equals(Rows.text("select ticketing_time_limit < now() from booking where id = ?", id)));
        asking("holding-held", Kind.FAIL_AFTER);
        try (var busy = ServiceUnderTest.applicationDataSource().getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("select 1 from ticket_stock for update");
            stands(paid("ticketing", "", null), "TICKETING");
            asking("holding-lost", Kind.FAIL_BEFORE);
            RowsFile.write(Path.of(System.getProperty("fareline.rows")));
            busy.rollback();
        }
    }

    private static void atRest() {
        held("held");
        var refused = new BookingCalls("refused");
        refused.flight.switches.on(refused.offer, "place", Fault.refuse("SOLD_OUT"));
        refused.holdUntil(ALWAYS_TO_COME);
        stands(paid("declined", "authorization", Fault.refuse("CARD_DECLINED")), "HELD");
        stands(paid("ticketed", "", null), "TICKETED");
        stands(cancelled("cancelled", "", null), "CANCELLED");
        var expired = new BookingCalls("expired");
        var id = idOf(expired.holdUntil(Instant.now().plusSeconds(3)));
        expired.flight.expire(expired.offer);
        stands(id, "EXPIRED");
    }

    private static void paying() {
        stands(paid("authorizing", "authorization", Fault.of(Kind.UNKNOWN)), "AUTHORIZING");
        var instant = new BookingCalls("authorizing-instant");
        instant.payment.switches.on(instant.card, "authorization", ever(Fault.of(Kind.UNKNOWN)));
        stands(idOf(instant.buy()), "AUTHORIZING");
        stands(paid("confirming", "confirmation", Fault.of(Kind.FAIL_BEFORE)), "CONFIRMING");
        stands(paid("capturing", "capture", Fault.of(Kind.UNKNOWN)), "CAPTURING");
    }

    private static void goingBack() {
        stands(cancelled("refunding", "refunds", Fault.of(Kind.UNKNOWN)), "REFUNDING");
        stands(cancelled("releasing-refunded", "release", Fault.of(Kind.FAIL_BEFORE)), "RELEASING");
        var unpaid = held("releasing-unpaid");
        unpaid.calls().flight.switches.on(unpaid.calls().offer, "release", ever(Fault.of(Kind.FAIL_BEFORE)));
        unpaid.calls().cancel(unpaid.id(), idOf(unpaid.calls().quote(unpaid.id())));
        stands(unpaid.id(), "RELEASING");
        stands(uncaptured("releasing-uncaptured", "release", Fault.of(Kind.FAIL_BEFORE)), "RELEASING");
        stands(uncaptured("voiding", "void", Fault.of(Kind.UNKNOWN)), "VOIDING");
        var late = held("voiding-expired");
        late.calls().flight.expire(late.calls().offer);
        late.calls().payment.switches.on(late.calls().card, "void", ever(Fault.of(Kind.UNKNOWN)));
        late.calls().pay(late.id());
        stands(late.id(), "VOIDING");
    }

    private record Held(BookingCalls calls, String id) {
        /** From now on that operation goes wrong whenever it is asked for. */
        Held failing(String operation, Fault fault) {
            calls.flight.switches.on(calls.offer, operation, fault == null ? new Fault[0] : ever(fault));
            calls.payment.switches.on(calls.card, operation, fault == null ? new Fault[0] : ever(fault));
            return this;
        }
    }

    private static Held held(String client) {
        var calls = new BookingCalls(client);
        return new Held(calls, idOf(calls.holdUntil(ALWAYS_TO_COME)));
    }

    private static String paid(String client, String operation, Fault fault) {
        var held = held(client).failing(operation, fault);
        held.calls().pay(held.id());
        return held.id();
    }

    private static String cancelled(String client, String operation, Fault fault) {
        var held = held(client);
        held.calls().pay(held.id());
        stands(held.id(), "TICKETED");
        held.failing(operation, fault)
                .calls()
                .cancel(held.id(), idOf(held.calls().quote(held.id())));
        return held.id();
    }

    private static String uncaptured(String client, String operation, Fault fault) {
        var held = held(client).failing(operation, fault);
        held.calls().payment.switches.on(held.calls().card, "capture", Fault.refuse("PROCESSING_ERROR"));
        held.calls().pay(held.id());
        return held.id();
    }

    /** Nobody knows whether flight holds the seats. */
    private static void asking(String client, Kind kind) {
        var calls = new BookingCalls(client);
        calls.flight.switches.on(calls.offer, "place", Fault.of(kind));
        calls.flight.switches.on(calls.offer, "get", ever(Fault.of(Kind.FAIL_BEFORE)));
        calls.holdUntil(ALWAYS_TO_COME);
    }

    private static Fault[] ever(Fault fault) {
        return Collections.nCopies(5_000, fault).toArray(Fault[]::new);
    }

    private static void stands(String id, String state) {
        patiently().untilAsserted(() -> assertEquals(state, Rows.text("select state from booking where id = ?", id)));
    }
}
