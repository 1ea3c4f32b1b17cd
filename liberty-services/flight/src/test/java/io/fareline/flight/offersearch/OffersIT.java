package io.fareline.flight.offersearch;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.hold;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.offers;
import static io.fareline.flight.FlightCalls.search;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.FlightCalls;
import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OffersIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Dubai"));
    private static final LocalDate DAY = TODAY.plusDays(80);

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void eachCabinHasItsCheapestAndItsCheapestRefundableOffer() {
        imported(Timetable.of("RA", DAY, DAY).flight(1, DAY, "J4Y66").file());
        var offers = offers("DXB", "DOH", DAY, "");
        assertEquals(List.of("V", "M", "D"), classes(offers), "D is the cheapest of business, and refundable");
        assertEquals(
                List.of(false, true, true),
                offers.stream().map(o -> o.getBoolean("refundable")).toList());
        assertEquals(List.of("D"), classes(offers("DXB", "DOH", DAY, "&cabin=BUSINESS")));
        assertEquals(1, offers("DXB", "DOH", DAY, "&limit=1").size());
    }

    @Test
    void anOfferHasThePriceOfTheWholePartyAndTheLocalTimes() {
        var day = DAY.plusDays(1);
        imported(Timetable.of("RB", day, day).flight(1, day, "Y66").file());
        var offer = offers("DXB", "DOH", day, "&adults=2&children=1&infants=1").getFirst();
        long total = amount(offer, "total");
        assertEquals(total, amount(offer, "fare") + amount(offer, "taxes"));
        assertEquals(3 * 2_800, amount(offer, "taxes"), "infants have no seat");
        assertEquals(9, offer.getInt("seatsLeft"));
        assertEquals(1, offer.getJsonObject("passengers").getInt("infants"));
        var segment = offer.getJsonArray("segments").getJsonObject(0);
        assertEquals("RB1", segment.getString("flightNumber"));
        assertEquals(OffsetDateTime.parse(day + "T09:00:00+04:00"), time(segment, "departsAt"));
        assertEquals(OffsetDateTime.parse(day + "T09:15:00+03:00"), time(segment, "arrivesAt"));
        assertEquals(75, segment.getInt("durationMinutes"));
        assertTrue(Instant.parse(offer.getString("expiresAt")).isAfter(Instant.now()));
    }

    @Test
    void aFlightOfTwoLegsIsOneSegment() {
        var day = DAY.plusDays(2);
        imported(Timetable.of("RC", day, day)
                .leg(7, 1, day, "DXB09000900+0400", "DOH09150915+0300", "Y66")
                .leg(7, 2, day, "DOH10001000+0300", "BAH10451045+0300", "Y66")
                .file());
        var through = offers("DXB", "BAH", day, "")
                .getFirst()
                .getJsonArray("segments")
                .getJsonObject(0);
        assertEquals(2, through.getJsonArray("legs").size());
        assertEquals("RC7", through.getString("flightNumber"));
        assertEquals(165, through.getInt("durationMinutes"));
        assertEquals(2, offers("DOH", "BAH", day, "").size(), "each leg is sold by itself too");
    }

    @Test
    void theDateIsThatOfTheOrigin() {
        var day = DAY.plusDays(3);
        imported(Timetable.of("RD", day, day)
                .leg(1, 1, day, "DXB00300030+0400", "DOH00450045+0300", "Y66")
                .file());
        assertEquals(2, offers("DXB", "DOH", day, "").size(), "it is still the day before in UTC");
        var before = offers("DXB", "DOH", day.minusDays(1), "");
        assertTrue(before.stream().noneMatch(offer -> offer.toString().contains("RD1")));
    }

    @Test
    void nobodyIsOfferedAFlightWithTooFewSeats() {
        var day = DAY.plusDays(4);
        imported(Timetable.of("RE", day, day).flight(1, day, "Y3").file());
        assertEquals(0, offers("DXB", "DOH", day, "&adults=4").size());
        var three = offers("DXB", "DOH", day, "&adults=2&children=1&infants=2");
        assertEquals(
                List.of(3),
                three.stream().map(o -> o.getInt("seatsLeft")).distinct().toList());
    }

    @Test
    void cancelledFlightsAreNotOffered() {
        var day = DAY.plusDays(5);
        imported(Timetable.of("RF", day, day)
                .flight(1, day, "Y66")
                .flight(2, day, "Y66")
                .file());
        imported(Timetable.of("RF", day, day).flight(2, day, "Y66").file());
        var offers = offers("DXB", "DOH", day, "");
        assertTrue(offers.stream().noneMatch(offer -> offer.toString().contains("RF1")));
        assertEquals(2, offers.size());
    }

    @ParameterizedTest
    @CsvSource({
        "origin=QQQ&destination=DOH, 400 UNKNOWN_AIRPORT",
        "origin=DXB&destination=doh, 400 UNKNOWN_AIRPORT",
        "origin=DXB&destination=DXB, 400 SAME_AIRPORT",
        "origin=DXB&destination=DOH&adults=0, 400 PASSENGER_COUNT",
        "origin=DXB&destination=DOH&adults=10, 400 PASSENGER_COUNT",
        "origin=DXB&destination=DOH&adults=1&infants=2, 400 INFANT_WITHOUT_ADULT",
        "origin=DXB&destination=DOH&adults=0&children=1, 400 UNACCOMPANIED_CHILD",
        "origin=DXB&destination=DOH&adults=-1, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&adults=x, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&limit=0, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&limit=201, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&cabin=STEERAGE, 400 INVALID_REQUEST",
        "origin=DXB, 400 INVALID_REQUEST",
        "origin=NYC&destination=LGA, 400 SAME_CITY",
        "origin=DXB&destination=DOH&connections=3, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&connections=, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&stops=-1, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&carriers=*, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&carriers=%00, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&departsFrom=24:00, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&arrivesUntil=9, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&maxTotal=-1, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&maxTotal=9223372036854775808, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&maxDuration=0, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&refundable=perhaps, 400 INVALID_REQUEST",
        "origin=DXB&destination=DOH&order=price, 400 INVALID_REQUEST",
    })
    void aQuestionThatMakesNoSenseIsRefused(String query, String code) {
        assertEquals(code, code(search(query + "&departureOn=" + DAY)));
    }

    @Test
    void fiftyCarriersAreTooMany() {
        var carriers = "X1" + ",X1".repeat(49);
        var answer = search("origin=DXB&destination=DOH&departureOn=" + DAY + "&carriers=" + carriers);
        assertEquals("400 INVALID_REQUEST", code(answer));
        assertTrue(answer.body().contains("\"field\":\"carriers\""), answer.body());
    }

    @Test
    void aConnectionIsOfferedWithItsTimesAndHeldAtItsPrice() {
        var day = DAY.plusDays(6);
        imported(Timetable.of("RG", day, day)
                .leg(1, 1, day, "DXB09000900+0400", "DOH09150915+0300", "J4Y66")
                .leg(2, 1, day, "DOH10451045+0300", "BAH11301130+0300", "J4Y66")
                .file());
        assertEquals(List.of(), offers("DXB", "BAH", day, "&connections=0"));
        var offer = offers("DXB", "BAH", day, "&adults=2&children=1&infants=2").getFirst();
        assertEquals(1, offer.getInt("stops"));
        assertEquals(210, offer.getInt("durationMinutes"));
        var connection = offer.getJsonArray("connections").getJsonObject(0);
        assertEquals("DOH", connection.getString("airport"));
        assertEquals(90, connection.getInt("durationMinutes"));
        var baby = "INF:" + TODAY.minusDays(100);
        var held = hold(
                UUID.randomUUID(),
                List.of(offer.getString("id")),
                "ADT:1990-12-10",
                "ADT:1991-12-10",
                "CHD:" + TODAY.minusYears(8),
                baby,
                baby);
        assertEquals(201, held.statusCode(), held.body());
        for (var sum : List.of("total", "fare", "taxes"))
            assertEquals(amount(offer, sum), amount(json(held), sum), sum);
    }

    @Test
    void anAnswerSaysHowOldItIs() {
        var answer = json(search("origin=DXB&destination=DOH&departureOn=" + DAY));
        var asOf = Instant.parse(answer.getString("asOf"));
        assertTrue(asOf.isAfter(Instant.now().minusSeconds(60)) && !asOf.isAfter(Instant.now()), asOf.toString());
    }

    @Test
    void datesOutsideOfTheSellingPeriodAreRefused() {
        var route = "origin=DXB&destination=DOH&departureOn=";
        assertEquals("400 PAST_DATE", code(search(route + TODAY.minusDays(2))));
        assertEquals("400 BEYOND_SELLING_PERIOD", code(search(route + TODAY.plusDays(363))));
        assertEquals(200, search(route + TODAY.plusDays(360)).statusCode());
        assertEquals("400 INVALID_REQUEST", code(search(route + "tomorrow")));
        assertEquals("400 INVALID_REQUEST", code(search("origin=DXB&destination=DOH")));
    }

    @Test
    void searchingNeedsItsScope() {
        var path = "v1/offers?origin=DXB&destination=DOH&departureOn=" + DAY;
        assertEquals(401, FlightCalls.send(FlightCalls.request(path).GET()).statusCode());
        var token = ServiceUnderTest.tokens().token().client("acme").scopes("bookings.read");
        assertEquals(
                403,
                FlightCalls.send(FlightCalls.request(path)
                                .header("Authorization", token.bearer())
                                .GET())
                        .statusCode());
        var service = FlightCalls.asService("booking", path).GET();
        assertEquals(403, FlightCalls.send(service).statusCode(), "a service's token is not for clients' paths");
    }

    @Test
    void answersAreForTheirClientAlone() {
        var answer = search("origin=DXB&destination=DOH&departureOn=" + DAY);
        assertEquals(
                "private, no-store",
                answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void airportsAreListedAndLookedUp() {
        var page = json(FlightCalls.send(
                FlightCalls.asClient("v1/airports?limit=2&after=DXA").GET()));
        assertEquals("DXB", page.getJsonArray("items").getJsonObject(0).getString("iata"));
        assertEquals(page.getJsonArray("items").getJsonObject(1).getString("iata"), page.getString("next"));
        var dubai =
                json(FlightCalls.send(FlightCalls.asClient("v1/airports/DXB").GET()));
        assertEquals("Asia/Dubai", dubai.getString("timeZone"));
        assertEquals(
                "404 NO_SUCH_AIRPORT",
                code(FlightCalls.send(FlightCalls.asClient("v1/airports/QQQ").GET())));
        assertEquals(
                "400 INVALID_REQUEST",
                code(FlightCalls.send(
                        FlightCalls.asClient("v1/airports?limit=0").GET())));
    }

    private static List<String> classes(List<JsonObject> offers) {
        return offers.stream().map(offer -> offer.getString("bookingClass")).toList();
    }

    private static long amount(JsonObject offer, String sum) {
        return offer.getJsonObject(sum).getJsonNumber("amount").longValueExact();
    }

    private static OffsetDateTime time(JsonObject segment, String moment) {
        return OffsetDateTime.parse(segment.getString(moment));
    }
}
