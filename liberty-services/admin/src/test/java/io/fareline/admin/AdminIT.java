package io.fareline.admin;

import static io.fareline.admin.AdminCalls.get;
import static io.fareline.admin.AdminCalls.json;
import static io.fareline.admin.AdminCalls.newestEntry;
import static io.fareline.admin.AdminCalls.post;
import static io.fareline.admin.AdminCalls.said;
import static io.fareline.admin.AdminCalls.send;
import static io.fareline.admin.AdminCalls.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AdminIT {
    private static Callee flight;
    private static Callee booking;
    private static Callee payment;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeAll
    static void playTheOthers() {
        flight = Callee.at(ServiceUnderTest.port("flight"));
        booking = Callee.at(ServiceUnderTest.port("booking"));
        payment = Callee.at(ServiceUnderTest.port("payment"));
    }

    @Test
    void aScheduleFileReachesFlightAndLeavesAnEntry() throws Exception {
        flight.answers(200, "{\"legs\":11,\"added\":168}");
        var answer = send(post("v1/schedule-imports", "1AIRLINE", "schedules.write"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(168, json(answer).getInt("added"));
        var asked = flight.lastAsked();
        assertEquals("POST /internal/v1/schedule-imports?dryRun=false", asked.method() + " " + asked.path());
        assertEquals("1AIRLINE", asked.body());
        assertEquals("operator", asked.actingClient());
        assertTrue(asked.authorization().startsWith("Bearer "), asked.authorization());
        assertFalse(asked.authorization().equals(token("schedules.write")), "the caller's token must not travel on");
        var entry = newestEntry();
        assertEquals("operator IMPORT_SCHEDULE DONE", said(entry));
        assertEquals("legs 11, added 168", entry.getString("detail"));
    }

    @Test
    void aRefusedFileComesBackWithEveryLineAtFault() throws Exception {
        flight.answers(400, """
                {"type":"/problems/invalid-schedule-file","status":400,"code":"INVALID_SCHEDULE_FILE",
                 "instance":"/internal/v1/schedule-imports","errors":[{"line":7,"column":37,"reason":"no such airport"}]}""");
        var answer = send(post("v1/schedule-imports?dryRun=true", "1AIRLINE", "schedules.write"));
        assertEquals(400, answer.statusCode(), answer.body());
        var problem = json(answer);
        assertEquals(7, problem.getJsonArray("errors").getJsonObject(0).getInt("line"));
        assertEquals("/v1/schedule-imports", problem.getString("instance"));
        assertEquals("operator PREVIEW_SCHEDULE REFUSED", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void aRetriedImportReachesFlightOnceAndGetsTheSameBytes() throws Exception {
        flight.answers(200, "{\"legs\":1,\"added\":7}");
        var request = post("v1/schedule-imports", "1AIRLINE", "schedules.write", "retried");
        var first = send(request);
        var second = send(request);
        assertEquals(200, second.statusCode(), second.body());
        assertEquals(first.body(), second.body());
        assertEquals("true", second.headers().firstValue("Idempotency-Replayed").orElseThrow());
        assertNotNull(flight.lastAsked());
        assertNull(flight.lastAsked());
        var other = send(post("v1/schedule-imports", "2AIRLINE", "schedules.write", "retried"));
        assertEquals(422, other.statusCode(), other.body());
    }

    @Test
    void whatFlightDidNotAnswerIsAskedAgainUnderTheSameKey() throws Exception {
        flight.answers(503, "");
        flight.answers(200, "{\"added\":7}");
        var request = post("v1/schedule-imports", "1AIRLINE", "schedules.write", "lost");
        assertEquals(503, send(request).statusCode());
        assertEquals(200, send(request).statusCode());
        var key = flight.lastAsked().key();
        assertNotNull(key);
        assertEquals(key, flight.lastAsked().key());
    }

    @Test
    void anImportThatRunsAtFlightIsNoFinalAnswer() throws Exception {
        flight.answers(409, "{\"code\":\"IMPORT_IN_PROGRESS\"}");
        flight.answers(200, "{\"added\":7}");
        var request = post("v1/schedule-imports", "1AIRLINE", "schedules.write", "busy");
        var busy = send(request);
        assertEquals(409, busy.statusCode(), busy.body());
        assertEquals("7", busy.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(200, send(request).statusCode());
        flight.lastAsked();
        flight.lastAsked();
    }

    @Test
    void aFileBeyondTheLimitIsRefused() throws Exception {
        var answer = send(post("v1/schedule-imports", "x".repeat(100_001), "schedules.write"));
        assertEquals(413, answer.statusCode(), answer.body());
    }

    @Test
    void flightBeingAwayIs503AndTheOutcomeIsUnknown() throws Exception {
        flight.answers(503, "");
        var answer = send(post("v1/schedule-imports", "1AIRLINE", "schedules.write"));
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals("operator IMPORT_SCHEDULE UNKNOWN", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void aBookingIsShownWithItsHoldAndItsPayment() throws Exception {
        var id = UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91");
        booking.answers(200, "{\"id\":\"" + id + "\",\"holdId\":\"h1\",\"paymentIntentId\":\"p1\"}");
        flight.answers(200, "{\"state\":\"CONFIRMED\"}");
        payment.answers(503, "");
        var found = json(send(get("v1/support/bookings/" + id, "bookings.support")));
        assertEquals("CONFIRMED", found.getJsonObject("hold").getString("state"));
        assertEquals("[\"payment\"]", found.getJsonArray("unavailable").toString());
        assertEquals("/internal/v1/holds/h1", flight.lastAsked().path());
        assertEquals("operator READ_BOOKING DONE", said(newestEntry()));
    }

    @Test
    void anUnknownBookingIs404() throws Exception {
        var answer = send(get("v1/support/bookings/0190163d-8694-739b-aea5-966c26f8ad92", "bookings.support"));
        assertEquals(404, answer.statusCode());
        assertEquals("/problems/no-such-booking", json(answer).getString("type"));
    }

    @Test
    void aSearchGoesByExactlyOneProperty() throws Exception {
        booking.answers(200, "{\"bookings\":[]}");
        assertEquals(
                200,
                send(get("v1/support/bookings?familyName=LOPEZ", "bookings.support"))
                        .statusCode());
        assertEquals("by familyName", newestEntry().getString("subject"));
        assertEquals(400, send(get("v1/support/bookings", "bookings.support")).statusCode());
        assertEquals(
                400,
                send(get("v1/support/bookings?familyName=A&email=b", "bookings.support"))
                        .statusCode());
    }

    @Test
    void aDeadEventIsHeardAgainOnBehalfOfWhoAsksAndLeavesAnEntry() throws Exception {
        while (booking.lastAsked() != null) continue;
        booking.answers(200, "{\"id\":7,\"settlement\":\"REQUEUED\"}");
        var answer = send(post("v1/dead-events/booking/7/requeue", "", "operations.write"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("REQUEUED", json(answer).getString("settlement"));
        var asked = booking.lastAsked();
        assertEquals("POST /internal/v1/dead-events/7/requeue", asked.method() + " " + asked.path());
        assertEquals("operator", asked.actingClient());
        assertEquals("operator REQUEUE_EVENT DONE", said(newestEntry()));
    }

    @Test
    void aDecisionThatTheServiceRefusesIsRefusedInItsWords() throws Exception {
        flight.answers(409, "{\"code\":\"DEAD_EVENT_SETTLED\",\"detail\":\"It was settled before.\"}");
        var answer = send(post("v1/dead-events/flight/7/discard", "", "operations.write"));
        assertEquals(409, answer.statusCode(), answer.body());
        assertEquals("DEAD_EVENT_SETTLED", json(answer).getString("code"));
        assertEquals("operator DISCARD_EVENT REFUSED", said(newestEntry()));
        flight.lastAsked();
    }

    @Test
    void deadEventsAreListedServiceByService() throws Exception {
        payment.answers(200, "{\"deadEvents\":[]}");
        assertEquals(
                200,
                send(get("v1/dead-events/payment?limit=5", "operations.write")).statusCode());
        assertEquals(
                "/internal/v1/dead-events?after=0&limit=5", payment.lastAsked().path());
        payment.answers(503, "");
        assertEquals(
                503, send(get("v1/dead-events/payment", "operations.write")).statusCode());
        payment.lastAsked();
        for (String path :
                new String[] {"payment?limit=0", "payment?limit=201", "payment?after=-1", "payment/x", "payment/0"})
            assertEquals(
                    400, send(get("v1/dead-events/" + path, "operations.write")).statusCode(), path);
        assertEquals(
                404, send(get("v1/dead-events/provider", "operations.write")).statusCode());
        assertEquals(
                403, send(get("v1/dead-events/payment", "bookings.support")).statusCode());
        assertEquals(
                403,
                send(post("v1/dead-events/payment/1/discard", "", "bookings.support"))
                        .statusCode());
    }

    @Test
    void withoutTheScopeNothingIsShown() throws Exception {
        assertEquals(403, send(get("v1/audit-entries", "bookings.support")).statusCode());
        assertEquals(
                403, send(get("v1/support/bookings?familyName=A", "audit.read")).statusCode());
        assertEquals(403, send(post("v1/schedule-imports", "x", "audit.read")).statusCode());
        var nobody = HttpRequest.newBuilder(ServiceUnderTest.baseUri().resolve("v1/audit-entries"))
                .build();
        assertEquals(401, send(nobody).statusCode());
        var internal = HttpRequest.newBuilder(ServiceUnderTest.baseUri().resolve("v1/audit-entries"))
                .header(
                        "Authorization",
                        ServiceUnderTest.tokens().token().service("booking").bearer())
                .build();
        assertEquals(403, send(internal).statusCode());
    }

    @Test
    void aCaseIsActedOnInThePersonsNameAndLeavesAnEntry() throws Exception {
        var id = "0190163d-8694-739b-aea5-966c26f8ad93";
        booking.answers(200, "{\"cases\":[{\"id\":\"" + id + "\"}]}");
        var page = json(send(get("v1/support/cases?limit=1", "bookings.support")));
        assertEquals(id, page.getString("after"));
        // What other tests asked is of no interest here.
        while (booking.lastAsked() != null) continue;
        booking.answers(200, "{\"id\":\"" + id + "\",\"bookingId\":\"b1\"}");
        var retry = post("v1/support/cases/" + id + "/retries", "", "bookings.settle");
        var keyless = HttpRequest.newBuilder(retry, (name, _) -> !name.equalsIgnoreCase("Idempotency-Key"))
                .build();
        assertEquals(400, send(keyless).statusCode(), "without a key");
        assertEquals(200, send(retry).statusCode());
        var asked = booking.lastAsked();
        assertEquals("/internal/v1/booking-cases/" + id + "/retries", asked.path());
        assertEquals("operator", asked.actingClient());
        assertEquals("operator RETRY_CASE DONE", said(newestEntry()));
        assertEquals(200, send(retry).statusCode());
        assertEquals(null, booking.lastAsked(), "the same key acts once");
    }

    @Test
    void whatBookingRefusesAboutACaseIsRefusedInTheSameWords() throws Exception {
        booking.answers(409, "{\"code\":\"CASE_ACTION_NOT_ALLOWED\",\"detail\":\"not now\"}");
        var path = "v1/support/cases/" + UUID.randomUUID() + "/surrenders";
        var refused = send(post(path, "", "bookings.settle"));
        assertEquals(409, refused.statusCode(), refused.body());
        assertEquals("CASE_ACTION_NOT_ALLOWED", json(refused).getString("code"));
        assertEquals("operator GIVE_UP_CASE REFUSED", said(newestEntry()));
        booking.lastAsked();
        assertEquals(403, send(post(path, "", "bookings.support")).statusCode());
    }

    @Test
    void theTrailIsPagedNewestFirst() throws Exception {
        for (int i = 0; i < 3; i++) send(get("v1/support/bookings/" + new UUID(0, i), "bookings.support"));
        var first = json(send(get("v1/audit-entries?limit=2", "audit.read")));
        assertEquals(2, first.getJsonArray("entries").size());
        var second = json(send(get("v1/audit-entries?limit=1&after=" + first.getString("after"), "audit.read")));
        assertTrue(first.getString("after")
                        .compareTo(
                                second.getJsonArray("entries").getJsonObject(0).getString("id"))
                > 0);
        assertEquals(400, send(get("v1/audit-entries?limit=0", "audit.read")).statusCode());
        assertEquals(400, send(get("v1/audit-entries?limit=201", "audit.read")).statusCode());
        assertEquals(400, send(get("v1/audit-entries?after=x", "audit.read")).statusCode());
    }
}
