package io.fareline.flight.hold;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.hold;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.offers;
import static io.fareline.flight.FlightCalls.passengers;
import static io.fareline.flight.FlightCalls.settle;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.FlightCalls;
import io.fareline.flight.InventoryRow;
import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HoldsIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(120);
    private static final String ADULT = "ADT:1990-01-31";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aHoldTakesSeatsAndKeepsThePriceOfItsOffer() {
        flights("SA", DAY, "Y66");
        var offer = offer("SA1", DAY, "&adults=1&children=1&infants=1");
        var id = UUID.randomUUID();
        var child = "CHD:" + DAY.minusYears(5);
        var infant = "INF:" + DAY.minusYears(1);
        var answer = hold(id, List.of(offer.getString("id")), ADULT, child, infant);
        assertEquals(201, answer.statusCode(), answer.body());
        var hold = json(answer);
        assertEquals("HELD", hold.getString("state"));
        assertEquals(offer.getJsonObject("total"), hold.getJsonObject("total"));
        assertEquals("000", hold.getString("carrierAccountingCode"));
        assertEquals("SA1", hold.getJsonArray("segments").getJsonObject(0).getString("flightNumber"));
        assertEquals(
                DAY + "T09:00:00+04:00",
                hold.getJsonArray("segments").getJsonObject(0).getString("departsAt"));
        assertEquals(2, InventoryRow.of("SA", 1, DAY).sold(), "the infant takes no seat");
        assertEquals(2, InventoryRow.of("SA", 1, DAY).sumOfClasses());
    }

    @Test
    void theSameRequestAgainGetsTheSameHold() {
        flights("SB", DAY, "Y66");
        var offer = offer("SB1", DAY, "").getString("id");
        var id = UUID.randomUUID();
        var first = hold(id, List.of(offer), ADULT);
        var again = hold(id, List.of(offer), ADULT);
        assertEquals(first.body(), again.body());
        assertEquals(1, InventoryRow.of("SB", 1, DAY).sold());
        assertEquals("409 HOLD_ID_REUSED", code(hold(id, List.of(offer), "ADT:1991-01-31")));
        assertEquals(1, InventoryRow.of("SB", 1, DAY).sold());
    }

    @Test
    void allLegsOrNone() {
        var later = DAY.plusDays(1);
        imported(Timetable.of("SC", DAY, later)
                .flight(1, DAY, "Y66")
                .flight(2, later, "Y1")
                .file());
        var out = offer("SC1", DAY, "").getString("id");
        var back = offer("SC2", later, "").getString("id");
        var first = hold(UUID.randomUUID(), List.of(out, back), ADULT);
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(2, json(first).getJsonArray("segments").size());
        var second = hold(UUID.randomUUID(), List.of(out, back), ADULT);
        assertEquals("409 SOLD_OUT", code(second));
        assertTrue(json(second).getString("detail").contains("SC2 of " + later), second.body());
        assertEquals(1, InventoryRow.of("SC", 1, DAY).sold(), "the first leg was given back with the second");
        assertEquals(1, InventoryRow.of("SC", 2, later).sold());
    }

    @Test
    void oneOfferTakesEveryLegOfItsFlight() {
        imported(Timetable.of("SD", DAY, DAY)
                .leg(7, 1, DAY, "DXB11001100+0400", "DOH11151115+0300", "Y66")
                .leg(7, 2, DAY, "DOH12001200+0300", "BAH12451245+0300", "Y66")
                .file());
        var offer = offers("DXB", "BAH", DAY, "").getFirst().getString("id");
        assertEquals(201, hold(UUID.randomUUID(), List.of(offer), ADULT).statusCode());
        assertEquals(1, InventoryRow.of("SD", 7, DAY, 1).sold());
        assertEquals(1, InventoryRow.of("SD", 7, DAY, 2).sold());
    }

    @Test
    void thirtyTwoBuyersRaceForTenSeatsAndTenWin() throws Exception {
        flights("SE", DAY, "Y66");
        var offer = offer("SE1", DAY, "");
        assertEquals("V", offer.getString("bookingClass"), "of which a cabin of 66 authorises ten");
        Callable<String> buyer = () -> {
            var answer = hold(UUID.randomUUID(), List.of(offer.getString("id")), ADULT);
            return answer.statusCode() == 201 ? "won" : code(answer);
        };
        try (var threads = Executors.newFixedThreadPool(32)) {
            var outcomes = threads.invokeAll(
                    IntStream.range(0, 32).mapToObj(i -> buyer).toList());
            int won = 0;
            for (var outcome : outcomes) {
                if (outcome.get().equals("won")) won++;
                else assertEquals("409 SOLD_OUT", outcome.get());
            }
            assertEquals(10, won);
        }
        assertEquals(10, InventoryRow.of("SE", 1, DAY).sold());
        assertEquals(10, InventoryRow.of("SE", 1, DAY).sumOfClasses());
    }

    @Test
    void aReleaseGivesTheSeatsBackOnce() {
        flights("SF", DAY, "Y66");
        var offer = offer("SF1", DAY, "").getString("id");
        var kept = placed(offer);
        var released = placed(offer);
        assertEquals(2, InventoryRow.of("SF", 1, DAY).sold());
        assertEquals("RELEASED", json(settle(released, "release")).getString("state"));
        var again = settle(released, "release");
        assertEquals(200, again.statusCode());
        assertEquals("RELEASED", json(again).getString("state"));
        assertEquals(1, InventoryRow.of("SF", 1, DAY).sold());
        assertEquals("409 HOLD_RELEASED", code(settle(released, "confirmation")));
        assertEquals(200, settle(kept, "confirmation").statusCode());
    }

    @Test
    void aHoldThatWasReleasedBeforeItWasPlacedTakesNoSeats() {
        flights("SM", DAY, "Y66");
        var offer = offer("SM1", DAY, "").getString("id");
        var id = UUID.randomUUID();
        assertEquals("404 NO_SUCH_HOLD", code(settle(id, "release")));
        assertEquals("404 NO_SUCH_HOLD", code(settle(id, "release")), "a retry is answered alike");
        assertEquals("409 HOLD_BARRED", code(hold(id, List.of(offer), ADULT)));
        assertEquals("404 NO_SUCH_HOLD", code(look("booking", id)));
        assertEquals("404 NO_SUCH_HOLD", code(settle(id, "confirmation")));
        assertEquals(0, InventoryRow.of("SM", 1, DAY).sold());
        assertEquals(201, hold(UUID.randomUUID(), List.of(offer), ADULT).statusCode(), "another id is not barred");
    }

    @Test
    void whetherPlacedOrReleasedFirstNoSeatStaysTaken() throws Exception {
        flights("SN", DAY, "Y66");
        var offer = offer("SN1", DAY, "").getString("id");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                var id = UUID.randomUUID();
                var placed = threads.submit(() -> hold(id, List.of(offer), ADULT));
                var released = threads.submit(() -> settle(id, "release"));
                var outcome = placed.get().statusCode() + " " + released.get().statusCode();
                assertTrue(List.of("201 200", "409 404").contains(outcome), outcome);
            }
        }
        assertEquals(0, InventoryRow.of("SN", 1, DAY).sold());
    }

    @Test
    void aConfirmedHoldStaysUntilItIsReleased() {
        flights("SG", DAY, "Y66");
        var id = placed(offer("SG1", DAY, "").getString("id"));
        assertEquals("CONFIRMED", json(settle(id, "confirmation")).getString("state"));
        var again = settle(id, "confirmation");
        assertEquals(200, again.statusCode(), "a retry is answered alike");
        assertEquals(2, json(again).getInt("version"));
        assertEquals("RELEASED", json(settle(id, "release")).getString("state"));
        assertEquals(0, InventoryRow.of("SG", 1, DAY).sold());
    }

    @Test
    void aHoldThatRunsOutGivesItsSeatsBackByItself() {
        flights("SH", DAY, "Y66");
        var id = UUID.randomUUID();
        var until = Instant.now().plus(Duration.ofSeconds(2));
        var answer = hold(body(id, offer("SH1", DAY, "").getString("id"), until));
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals(1, InventoryRow.of("SH", 1, DAY).sold());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> InventoryRow.of("SH", 1, DAY).sold() == 0);
        assertEquals("EXPIRED", json(look("booking", id)).getString("state"));
        assertEquals("409 HOLD_EXPIRED", code(settle(id, "confirmation")));
        assertEquals("EXPIRED", json(settle(id, "release")).getString("state"), "there is nothing left to release");
        assertEquals(0, InventoryRow.of("SH", 1, DAY).sold());
    }

    @Test
    void noHoldOutlivesItsFlight() {
        flights("SI", DAY, "Y66");
        var far = Instant.now().plus(Duration.ofDays(300));
        var answer = json(hold(body(UUID.randomUUID(), offer("SI1", DAY, "").getString("id"), far)));
        var limit = Instant.parse(answer.getString("ticketingTimeLimit"));
        assertTrue(limit.isBefore(Instant.now().plus(Duration.ofHours(24))), "not longer than configured");
        var past = hold(body(UUID.randomUUID(), offer("SI1", DAY, "").getString("id"), Instant.now()));
        assertEquals("400 HOLD_UNTIL_PASSED", code(past));
    }

    @Test
    void forgedAndGarbledOffersAreRefused() {
        flights("SJ", DAY, "Y66");
        var offer = offer("SJ1", DAY, "").getString("id");
        int middle = offer.length() / 2;
        char other = offer.charAt(middle) == 'A' ? 'B' : 'A';
        var forged = offer.substring(0, middle) + other + offer.substring(middle + 1);
        assertEquals("400 INVALID_OFFER", code(hold(UUID.randomUUID(), List.of(forged), ADULT)));
        assertEquals("400 INVALID_OFFER", code(hold(UUID.randomUUID(), List.of("rubbish"), ADULT)));
        assertEquals("400 INVALID_REQUEST", code(hold(UUID.randomUUID(), List.of(), ADULT)));
        assertEquals(0, InventoryRow.of("SJ", 1, DAY).sold());
    }

    @Test
    void passengersMustBeThoseOfTheOffer() {
        flights("SK", DAY, "Y66");
        var offer = offer("SK1", DAY, "").getString("id");
        var infant = "INF:" + DAY.minusYears(1);
        assertEquals("400 PASSENGERS_DIFFER_FROM_OFFER", code(hold(UUID.randomUUID(), List.of(offer), ADULT, ADULT)));
        assertEquals("400 PASSENGERS_DIFFER_FROM_OFFER", code(hold(UUID.randomUUID(), List.of(offer), ADULT, infant)));
        assertEquals("400 INFANT_WITHOUT_ADULT", code(hold(UUID.randomUUID(), List.of(offer), ADULT, infant, infant)));
        assertEquals(
                "400 UNACCOMPANIED_CHILD", code(hold(UUID.randomUUID(), List.of(offer), "CHD:" + DAY.minusYears(4))));
        assertEquals("400 PASSENGER_AGE", code(hold(UUID.randomUUID(), List.of(offer), "ADT:" + DAY.minusYears(4))));
        assertEquals("400 SEGMENTS_OVERLAP", code(hold(UUID.randomUUID(), List.of(offer, offer), ADULT)));
        assertEquals("400 INVALID_REQUEST", code(hold(UUID.randomUUID(), List.of(offer))));
        assertEquals(0, InventoryRow.of("SK", 1, DAY).sold());
    }

    @Test
    void anotherClientsHoldIsAsIfItDidNotExist() {
        flights("SL", DAY, "Y66");
        var id = placed(offer("SL1", DAY, "").getString("id"));
        var path = "internal/v1/holds/" + id;
        var stranger = FlightCalls.request(path + "/release")
                .header("Authorization", service("booking"))
                .header("Fareline-Acting-Client", "stranger")
                .POST(BodyPublishers.noBody());
        assertEquals("404 NO_SUCH_HOLD", code(FlightCalls.send(stranger)));
        assertEquals("404 NO_SUCH_HOLD", code(settle(UUID.randomUUID(), "release")));
        assertEquals("404 NO_SUCH_HOLD", code(look("booking", UUID.randomUUID())));
        assertEquals("HELD", json(look("admin", id)).getString("state"), "staff may look");
        var admin = FlightCalls.asService("admin", path + "/release").POST(BodyPublishers.noBody());
        assertEquals("404 NO_SUCH_HOLD", code(FlightCalls.send(admin)), "but not touch");
        assertEquals(1, InventoryRow.of("SL", 1, DAY).sold());
    }

    @Test
    void holdsAreForServicesThatSayOnWhoseBehalf() {
        var body = Json.createObjectBuilder().build().toString();
        var client = FlightCalls.asClient("internal/v1/holds")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        assertEquals(403, FlightCalls.send(client).statusCode());
        var payment = FlightCalls.asService("payment", "internal/v1/holds")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        assertEquals(403, FlightCalls.send(payment).statusCode());
        var nobody = FlightCalls.request("internal/v1/holds/" + UUID.randomUUID() + "/release")
                .header("Authorization", service("booking"))
                .POST(BodyPublishers.noBody());
        assertEquals("400 INVALID_REQUEST", code(FlightCalls.send(nobody)));
        assertEquals("400 INVALID_REQUEST", code(hold(Json.createObjectBuilder().build())));
    }

    private static void flights(String airline, LocalDate day, String configuration) {
        imported(Timetable.of(airline, day, day).flight(1, day, configuration).file());
    }

    private static JsonObject offer(String flight, LocalDate day, String more) {
        return offers("DXB", "DOH", day, "&limit=200" + more).stream()
                .filter(offer -> offer.toString().contains("\"" + flight + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static UUID placed(String offer) {
        var id = UUID.randomUUID();
        var answer = hold(id, List.of(offer), ADULT);
        assertEquals(201, answer.statusCode(), answer.body());
        return id;
    }

    private static JsonObject body(UUID id, String offer, Instant until) {
        return Json.createObjectBuilder()
                .add("holdId", id.toString())
                .add("offerIds", Json.createArrayBuilder(List.of(offer)))
                .add("passengers", passengers(ADULT))
                .add("holdUntil", until.toString())
                .build();
    }

    private static HttpResponse<String> look(String service, UUID id) {
        return FlightCalls.send(
                FlightCalls.asService(service, "internal/v1/holds/" + id).GET());
    }

    private static String service(String name) {
        return ServiceUnderTest.tokens().token().service(name).bearer();
    }
}
