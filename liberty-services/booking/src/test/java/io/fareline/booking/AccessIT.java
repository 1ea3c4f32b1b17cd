package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.BookingCalls.json;
import static io.fareline.booking.BookingCalls.key;
import static io.fareline.booking.BookingCalls.request;
import static io.fareline.booking.BookingCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and do what, and what bad input gets. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessIT {
    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void somebodyElsesBookingDoesNotExist() {
        var owner = new BookingCalls();
        var other = new BookingCalls();
        var id = idOf(owner.hold());
        for (var answer : List.of(
                other.get("v1/bookings/" + id),
                other.get("v1/bookings/" + id + "/tickets"),
                other.pay(id),
                other.quote(id),
                other.cancel(id, key()),
                other.get("v1/bookings/" + key()))) {
            assertEquals(404, answer.statusCode(), answer.body());
            assertEquals("NO_SUCH_BOOKING", codeOf(answer));
        }
        assertEquals("HELD", owner.booking(id).getString("state"));
        assertTrue(json(other.get("v1/bookings")).getJsonArray("items").isEmpty());
    }

    @Test
    void pagesShowEachOwnBookingOnceTheNewestFirst() {
        var calls = new BookingCalls();
        var held = List.of(idOf(calls.hold()), idOf(calls.hold()), idOf(calls.hold()));
        var first = json(calls.get("v1/bookings?limit=2"));
        var second = json(calls.get("v1/bookings?limit=2&after=" + first.getString("next")));
        assertEquals(List.of(held.get(2), held.get(1)), ids(first));
        assertEquals(List.of(held.get(0)), ids(second));
        assertFalse(second.containsKey("next"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, INVALID_LIMIT",
        "limit=201, INVALID_LIMIT",
        "after=nonsense, INVALID_CURSOR",
        "after=%25, INVALID_CURSOR"
    })
    void aPageBeyondTheLimitsIsRefused(String query, String code) {
        var answer = new BookingCalls().get("v1/bookings?" + query);
        assertEquals(400, answer.statusCode());
        assertEquals(code, codeOf(answer));
    }

    @Test
    void anUnchangedBookingIsNotSentAgain() {
        var calls = new BookingCalls();
        var id = idOf(calls.hold());
        var tag = calls.get("v1/bookings/" + id).headers().firstValue("ETag").orElseThrow();
        var unchanged =
                send(calls.authorized("v1/bookings/" + id, "bookings.read").header("If-None-Match", tag));
        assertEquals(304, unchanged.statusCode());
        calls.pay(id);
        var changed =
                send(calls.authorized("v1/bookings/" + id, "bookings.read").header("If-None-Match", tag));
        assertEquals(200, changed.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien-Müller", "OBRIEN MULLER", "o’brien-muller", "lee"})
    void aBookingIsFoundByLocatorAndAnyFamilyNameOnIt(String name) {
        var calls = new BookingCalls();
        var held = json(calls.hold());
        var found = lookup(calls, held.getString("recordLocator").toLowerCase(java.util.Locale.ROOT), name);
        assertEquals(200, found.statusCode(), found.body());
        assertEquals(held.getString("id"), idOf(found));
    }

    @Test
    void aLookupTellsNotWhatDidNotFit() {
        var calls = new BookingCalls();
        var held = json(calls.hold());
        var locator = held.getString("recordLocator");
        var wrongName = lookup(calls, locator, "Miller");
        var wrongLocator = lookup(calls, "AAAAAA", "Lee");
        var notTheirs = lookup(new BookingCalls(), locator, "Lee");
        for (var answer : List.of(wrongName, wrongLocator, notTheirs)) {
            assertEquals(404, answer.statusCode());
            assertEquals(json(wrongName).getString("detail"), json(answer).getString("detail"));
            assertEquals("NO_SUCH_BOOKING", codeOf(answer));
        }
    }

    @Test
    void lookupsAreLimitedForEachClient() {
        var calls = new BookingCalls();
        var statuses = new ArrayList<Integer>();
        // Five at once; at one in twelve seconds the next one is far.
        for (int i = 0; i < 6; i++) {
            var answer = lookup(calls, "AAAAAA", "Lee");
            statuses.add(answer.statusCode());
            assertEquals("\"lookups\";q=5;w=60", header(answer, "RateLimit-Policy"));
            if (answer.statusCode() != 429) {
                assertTrue(header(answer, "RateLimit").startsWith("\"lookups\";r=" + (4 - i) + ";t="), "what is left");
                continue;
            }
            assertEquals("TOO_MANY_REQUESTS", codeOf(answer));
            assertTrue(header(answer, "RateLimit").startsWith("\"lookups\";r=0;t="));
            int wait = Integer.parseInt(header(answer, "Retry-After"));
            assertTrue(wait > 0 && wait <= 12, "one comes back in twelve seconds: " + wait);
            assertEquals("no-store", header(answer, "Cache-Control"));
        }
        assertEquals(List.of(404, 404, 404, 404, 404, 429), statuses);
        assertEquals(404, lookup(new BookingCalls(), "AAAAAA", "Lee").statusCode());
    }

    private static String header(java.net.http.HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void theScopeDecidesWhatATokenOpens() {
        var calls = new BookingCalls();
        assertEquals(401, send(request("v1/bookings")).statusCode());
        assertEquals(403, send(calls.authorized("v1/bookings", "flights.read")).statusCode());
        var internal = ServiceUnderTest.tokens().token().service("admin").bearer();
        assertEquals(
                403,
                send(request("v1/bookings").header("Authorization", internal)).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'ADT'|'XXX'",
                "'Zoë'|'<script>'",
                "'1990-01-31'|'1990-02-31'",
                "'zoe@example.org'|'nobody'",
                "'HOLD'|'MAYBE'",
                "'mode'|'modus'"
            })
    void aRequestThatBreaksARuleIs400(String good, String bad) {
        var calls = new BookingCalls();
        var order = calls.order("HOLD", "");
        assertTrue(order.contains(good.replace('\'', '"')));
        var answer = calls.post("v1/bookings", key(), order.replace(good.replace('\'', '"'), bad.replace('\'', '"')));
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("INVALID_REQUEST", codeOf(answer));
    }

    @Test
    void aCardNumberIsNoPaymentMethod() {
        var calls = new BookingCalls();
        var body = calls.order("INSTANT", ", 'paymentMethod': '4242424242424242'");
        assertEquals(400, calls.post("v1/bookings", key(), body).statusCode());
    }

    @Test
    void anInfantNeedsAnAdult() {
        var calls = new BookingCalls();
        var answer = calls.post("v1/bookings", key(), calls.order("HOLD", "").replace("\"ADT\"", "\"INF\""));
        assertEquals(400, answer.statusCode());
        assertEquals("INFANT_WITHOUT_ADULT", codeOf(answer));
    }

    @Test
    void adminFindsBookingsOfAllClientsAndNobodyElseDoes() {
        var calls = new BookingCalls();
        var bought = json(calls.buy());
        var ticket = bought.getJsonArray("tickets").getJsonObject(0).getString("number");
        for (var query : List.of("recordLocator=" + bought.getString("recordLocator"), "ticketNumber=" + ticket)) {
            var found = json(internal("admin", "internal/v1/bookings?" + query)).getJsonArray("bookings");
            assertEquals(1, found.size());
            assertEquals(calls.client, found.getJsonObject(0).getString("client"));
        }
        var byName = internal("admin", "internal/v1/bookings?familyName=obrien+muller");
        assertTrue(byName.body().contains(bought.getString("id")));
        var one = json(internal("admin", "internal/v1/bookings/" + bought.getString("id")));
        assertEquals("TICKETED", one.getString("internalState"));
        assertEquals(
                403, internal("payment", "internal/v1/bookings?familyName=lee").statusCode());
        assertEquals(403, calls.get("internal/v1/bookings?familyName=lee").statusCode());
        assertEquals("INVALID_SEARCH", codeOf(internal("admin", "internal/v1/bookings")));
        assertEquals("INVALID_SEARCH", codeOf(internal("admin", "internal/v1/bookings?email=a&familyName=b")));
    }

    private static java.net.http.HttpResponse<String> internal(String service, String path) {
        var token = ServiceUnderTest.tokens().token().service(service).bearer();
        return send(request(path).header("Authorization", token));
    }

    private static java.net.http.HttpResponse<String> lookup(BookingCalls calls, String locator, String name) {
        return calls.post(
                "v1/booking-lookups", key(), "{\"recordLocator\":\"" + locator + "\",\"familyName\":\"" + name + "\"}");
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("id"))
                .toList();
    }
}
