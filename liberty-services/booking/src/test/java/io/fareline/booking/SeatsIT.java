package io.fareline.booking;

import static io.fareline.booking.BookingCalls.codeOf;
import static io.fareline.booking.BookingCalls.idOf;
import static io.fareline.booking.BookingCalls.json;
import static io.fareline.booking.BookingCalls.key;
import static io.fareline.booking.BookingCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.booking.stub.Fault;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats of a booking's passengers, which flight has and decides over. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SeatsIT {
    private static final String TOGETHER = "{\"segments\":[{\"sequence\":1,\"together\":true}]}";

    private final BookingCalls calls = new BookingCalls();

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void passengersAreSeatedWhileHeldAndOnceTicketed() {
        var held = json(calls.hold());
        var id = held.getString("id");
        var adult = passenger(held, 0);
        var seats = put(id, key(), TOGETHER);
        assertEquals(200, seats.statusCode(), seats.body());
        var seat = leg(seats).getJsonArray("seats").getJsonObject(0);
        assertEquals(adult, seat.getString("passengerId"));
        assertEquals("2A", seat.getString("seat"));
        assertEquals(passenger(held, 1), seat.getString("lapInfantId"));
        var change = leg(seats).getJsonArray("changes").getJsonObject(0);
        assertEquals(adult, change.getString("passengerId"));
        assertFalse(change.containsKey("after"), "no seat was left");
        assertEquals(201, calls.pay(id).statusCode());
        assertEquals(200, put(id, key(), chosen(adult, "7C")).statusCode());
        assertEquals(
                "7C",
                leg(calls.get("v1/bookings/" + id + "/seats"))
                        .getJsonArray("seats")
                        .getJsonObject(0)
                        .getString("seat"));
        assertEquals(
                "private, no-store",
                calls.get("v1/bookings/" + id + "/seats")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }

    @Test
    void flightIsToldPlacesAndTypesAndWhoseLapAnInfantIsOn() {
        var held = json(calls.hold());
        var body =
                "{\"segments\":[{\"sequence\":1,\"seats\":[]}],\"lapInfants\":[{\"infantId\":\"%s\",\"adultId\":\"%s\"}]}"
                        .formatted(passenger(held, 1), passenger(held, 0));
        assertEquals(200, put(held.getString("id"), key(), body).statusCode());
        var asked = calls.flight.seats.askedOf(calls.flight.idOf(calls.offer));
        assertEquals(
                "[{\"number\":1,\"type\":\"ADT\"},{\"number\":2,\"onLapOf\":1,\"type\":\"INF\"}]",
                asked.getJsonArray("passengers").toString());
    }

    @Test
    void flightsRefusalIsTheClientsAndStaysTheAnswer() {
        var held = json(calls.hold());
        var id = held.getString("id");
        calls.flight.switches.on(calls.offer, "choose", Fault.refuse("SEAT_TAKEN"));
        var key = key();
        var refused = put(id, key, chosen(passenger(held, 0), "1A"));
        assertEquals(409, refused.statusCode());
        assertEquals("SEAT_TAKEN", codeOf(refused));
        assertEquals(409, put(id, key, chosen(passenger(held, 0), "1A")).statusCode(), "the same key, the same answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAIL_BEFORE", "FAIL_AFTER", "SLOW"})
    void aLostAnswerIsFoundByTheSameKey(String fault) {
        var held = json(calls.hold());
        var id = held.getString("id");
        calls.flight.switches.on(calls.offer, "choose", Fault.of(Fault.Kind.valueOf(fault)));
        var key = key();
        var lost = put(id, key, chosen(passenger(held, 0), "5D"));
        assertEquals(503, lost.statusCode(), lost.body());
        assertEquals("TEMPORARILY_UNAVAILABLE", codeOf(lost));
        var found = put(id, key, chosen(passenger(held, 0), "5D"));
        assertEquals(200, found.statusCode(), found.body());
        assertEquals("5D", leg(found).getJsonArray("seats").getJsonObject(0).getString("seat"));
        assertEquals(
                found.body(), put(id, key, chosen(passenger(held, 0), "5D")).body());
    }

    @Test
    void aBookingThatHasEndedAndAPassengerOfAnotherAreRefused() {
        var id = idOf(calls.hold());
        assertEquals("NO_SUCH_PASSENGER", codeOf(put(id, key(), chosen(key(), "1A"))));
        assertEquals("NO_SUCH_BOOKING", codeOf(put(key(), key(), TOGETHER)));
        assertEquals("INVALID_REQUEST", codeOf(put(id, key(), "{\"segments\":[]}")));
        assertEquals("INVALID_REQUEST", codeOf(put(id, key(), chosen(key(), "A1"))));
        var quote = json(calls.quote(id)).getString("id");
        calls.cancel(id, quote);
        assertEquals("SEATS_NOT_CHANGEABLE", codeOf(put(id, key(), TOGETHER)));
    }

    @Test
    void somebodyElsesSeatsDoNotExist() {
        var id = idOf(calls.hold());
        var other = new BookingCalls();
        assertEquals("NO_SUCH_BOOKING", codeOf(other.get("v1/bookings/" + id + "/seats")));
        var put = send(other.authorized("v1/bookings/" + id + "/seats", "bookings.write")
                .header("Idempotency-Key", key())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(TOGETHER)));
        assertEquals("NO_SUCH_BOOKING", codeOf(put));
        assertEquals(
                403,
                send(calls.authorized("v1/bookings/" + id + "/seats", "bookings.read")
                                .header("Idempotency-Key", key())
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(TOGETHER)))
                        .statusCode());
    }

    private HttpResponse<String> put(String id, String key, String body) {
        return send(calls.authorized("v1/bookings/" + id + "/seats", "bookings.write", "bookings.read")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String chosen(String passenger, String seat) {
        return "{\"segments\":[{\"sequence\":1,\"seats\":[{\"passengerId\":\"%s\",\"seat\":\"%s\"}]}]}"
                .formatted(passenger, seat);
    }

    private static String passenger(JsonObject booking, int place) {
        return booking.getJsonArray("passengers").getJsonObject(place).getString("id");
    }

    private static JsonObject leg(HttpResponse<String> answer) {
        return json(answer)
                .getJsonArray("segments")
                .getJsonObject(0)
                .getJsonArray("legs")
                .getJsonObject(0);
    }
}
