package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.stub.Fault;
import io.fareline.booking.stub.Fault.Kind;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.deployment.OwnDeployment;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Flight, payment or the database accept what they are sent and never answer, while more clients call than the server
 * has room for. What needs none of them goes on as if nothing were.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@OwnDeployment
class HungIT {
    private static final int CROWD = 90;

    /** The bulkhead of one method of flight, and the clients that may wait for a payment; both as configured. */
    private static final int MOST_WAITING = 16;

    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    /** The breakers of the test before are closed again, and its crowd is gone. */
    @BeforeEach
    void allIsWell() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var calls = new BookingCalls();
            var held = calls.hold();
            return held.statusCode() == 201 && calls.pay(idOf(held)).statusCode() == 201;
        });
    }

    @Test
    void whileFlightHangsBookingsAreReadAndPaid() throws Exception {
        var reader = new BookingCalls();
        var buyer = new BookingCalls();
        var held = idOf(buyer.hold());
        buyer.flight.mostPlacing();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var holds = all(crowd, CROWD, HungIT::holdInVain);
            await().until(() -> buyer.flight.placing() >= MOST_WAITING);
            assertQuick(200, () -> health("live"));
            comesToAnswer(200, () -> reader.get("v1/bookings"));
            assertTrue(holds.stream().anyMatch(hold -> !hold.isDone()), "all holds were answered before the reader");
            // A payment that is taken is not taken again: on a busy machine its tickets come after a 202.
            await().until(() -> buyer.pay(held).statusCode() / 100 == 2);
            comesTo(buyer, held, "TICKETED");
            for (var hold : holds) assertEquals(503, hold.get().statusCode());
        }
        // Those whose time is over are answered, while the stand-in is still busy with them.
        int most = buyer.flight.mostPlacing();
        assertTrue(most <= 2 * MOST_WAITING, "at most " + most);
    }

    @Test
    void whilePaymentHangsHoldsGoOn() throws Exception {
        var buyers = new ArrayList<BookingCalls>();
        var held = new ArrayList<String>();
        for (int each = 0; each < 40; each++) {
            var buyer = new BookingCalls();
            held.add(idOf(buyer.hold()));
            buyers.add(buyer);
            buyer.payment.switches.on(buyer.card, "authorization", slow());
        }
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var payments = new ArrayList<Future<HttpResponse<String>>>();
            for (int each = 0; each < held.size(); each++) {
                var buyer = buyers.get(each);
                var id = held.get(each);
                payments.add(crowd.submit(() -> buyer.pay(id)));
            }
            await().until(() -> payments.stream().filter(Future::isDone).count() >= held.size() - MOST_WAITING);
            comesToAnswer(201, () -> new BookingCalls().hold());
            assertTrue(payments.stream().anyMatch(payment -> !payment.isDone()), "all payments were answered before");
            comesToAnswer(200, () -> new BookingCalls().get("v1/bookings"));
            for (var payment : payments)
                assertEquals(2, payment.get().statusCode() / 100, payment.get().body());
        }
        for (int each = 0; each < held.size(); each++) comesTo(buyers.get(each), held.get(each), "TICKETED");
    }

    @Test
    void whileTheDatabaseHangsTheProcessIsAliveAndRefusesEarly() throws Exception {
        var calls = new BookingCalls();
        assertEquals(200, calls.get("v1/bookings").statusCode());
        assertEquals(200, health("ready").statusCode());
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> reads;
            try (var _ = new Frozen()) {
                reads = all(crowd, CROWD, () -> calls.get("v1/bookings"));
                await().until(() -> reads.stream().filter(Future::isDone).count() >= CROWD - 64);
                assertQuick(200, () -> health("live"));
                assertQuick(200, () -> health("ready"));
                var refused = calls.get("v1/bookings");
                assertEquals(503, refused.statusCode());
                assertEquals("OVERLOADED", codeOf(refused));
                assertTrue(refused.headers().firstValue("Retry-After").isPresent());
                for (var read : reads) assertEquals(503, read.get().statusCode());
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> calls.get("v1/bookings").statusCode() == 200);
    }

    private static HttpResponse<String> holdInVain() {
        var calls = new BookingCalls();
        calls.flight.switches.on(calls.offer, "place", slow());
        return calls.hold();
    }

    private static Fault slow() {
        return Fault.of(Kind.SLOW);
    }

    private static HttpResponse<String> health(String kind) {
        return BookingCalls.send(BookingCalls.request("health/" + kind));
    }

    private static void assertQuick(int status, Callable<HttpResponse<String>> call) throws Exception {
        long begin = System.nanoTime();
        var answer = call.call();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(took.compareTo(AT_ONCE) < 0, "took " + took);
    }

    /** At once, but for what the crowd itself costs on a machine that has other work. */
    private static void comesToAnswer(int status, Callable<HttpResponse<String>> call) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> call.call().statusCode() == status);
    }

    private static List<Future<HttpResponse<String>>> all(
            java.util.concurrent.ExecutorService crowd, int count, Callable<HttpResponse<String>> call) {
        var answers = new ArrayList<Future<HttpResponse<String>>>();
        for (int each = 0; each < count; each++) answers.add(crowd.submit(call));
        return answers;
    }

    private static void comesTo(BookingCalls calls, String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertEquals(state, calls.booking(id).getString("state")));
    }
}
