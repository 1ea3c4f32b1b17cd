package io.fareline.flight.inventorychange;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.hold;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.offerOf;
import static io.fareline.flight.FlightCalls.offers;
import static io.fareline.flight.FlightCalls.sell;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.inventorychange.StaffCalls.body;
import static io.fareline.flight.inventorychange.StaffCalls.cabin;
import static io.fareline.flight.inventorychange.StaffCalls.change;
import static io.fareline.flight.inventorychange.StaffCalls.count;
import static io.fareline.flight.inventorychange.StaffCalls.economy;
import static io.fareline.flight.inventorychange.StaffCalls.flight;
import static io.fareline.flight.inventorychange.StaffCalls.get;
import static io.fareline.flight.inventorychange.StaffCalls.openCases;
import static io.fareline.flight.inventorychange.StaffCalls.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.InventoryRow;
import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
class InventoryChangeIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(231);

    /** Of which no other class has a day. */
    private static final LocalDate FORTNIGHT = DAY.plusDays(50);

    private static final String ADULT = "ADT:1990-01-31";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aDatedFlightIsShownWithItsSeatsAndWhatIsSold() {
        flightOf("I1", 1, "J4Y20");
        sell("I11", DAY, 2);
        var economy = cabin("I11", DAY, "ECONOMY");
        assertEquals(20, economy.getInt("seats"));
        assertEquals(20, economy.getInt("authorised"));
        assertEquals(2, economy.getInt("sold"));
        assertEquals(18, economy.getInt("left"));
        assertEquals(9, economy("I11", DAY, "Y").getInt("availability"), "nine or more");
        var promotion = economy("I11", DAY, "V");
        assertEquals(20 - promotion.getInt("authorised"), promotion.getInt("protection"));
        assertEquals(
                404,
                send(asService("admin", "internal/v1/inventories/I19/" + DAY).GET())
                        .statusCode());
        assertEquals(
                400,
                send(asService("admin", "internal/v1/inventories/I1/" + DAY).GET())
                        .statusCode());
        assertEquals(
                400,
                send(asService("admin", "internal/v1/inventories/I11/tomorrow").GET())
                        .statusCode());
    }

    @Test
    void aClosedClassIsNeitherOfferedNorSoldUntilItIsOpened() {
        flightOf("I2", 1, "Y20");
        var offer = offerOf("I21", DAY, 1);
        String letter = offer.getString("bookingClass");
        assertEquals(
                200,
                change("I21", DAY, "'classes':[{'bookingClass':'%s','closed':true}]".formatted(letter))
                        .statusCode());
        assertEquals("409 SOLD_OUT", code(hold(UUID.randomUUID(), List.of(offer.getString("id")), ADULT)));
        assertNotEquals(letter, offerOf("I21", DAY, 1).getString("bookingClass"));
        var again = change("I21", DAY, "'classes':[{'bookingClass':'%s','closed':false}]".formatted(letter));
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(
                201,
                hold(UUID.randomUUID(), List.of(offer.getString("id")), ADULT).statusCode());
        assertEquals(letter, offerOf("I21", DAY, 1).getString("bookingClass"));
    }

    @Test
    void aClosedFlightSellsNothingAndRemembersItsClosedClass() {
        flightOf("I3", 1, "Y20");
        var offer = offerOf("I31", DAY, 1);
        assertEquals(
                200,
                change("I31", DAY, "'closed':true,'classes':[{'bookingClass':'Q','closed':true}]")
                        .statusCode());
        assertEquals("409 SOLD_OUT", code(hold(UUID.randomUUID(), List.of(offer.getString("id")), ADULT)));
        assertTrue(offers("DXB", "DOH", DAY, "&limit=200").stream()
                .noneMatch(one -> one.toString().contains("\"I31\"")));
        assertEquals(200, change("I31", DAY, "'closed':false").statusCode());
        assertEquals(0, economy("I31", DAY, "Q").getInt("availability"));
        assertEquals(9, economy("I31", DAY, "Y").getInt("availability"));
    }

    @Test
    void whoLookedBeforeAnotherChangeIsRefused() {
        flightOf("I4", 1, "Y20");
        String seen = flight("I41", DAY).getString("version");
        var first = change("I41", DAY, seen, "'cabins':[{'cabin':'ECONOMY','authorised':15}]");
        assertEquals(200, first.statusCode(), first.body());
        var lost = change("I41", DAY, seen, "'cabins':[{'cabin':'ECONOMY','authorised':25}]");
        assertEquals("409 CHANGED_MEANWHILE", code(lost));
        assertEquals(15, cabin("I41", DAY, "ECONOMY").getInt("authorised"));
        sell("I41", DAY, 1);
        String next = json(first).getString("version");
        assertEquals(next, flight("I41", DAY).getString("version"), "a sale makes no other version");
        assertEquals(
                200,
                change("I41", DAY, next, "'cabins':[{'cabin':'ECONOMY','byRule':true}]")
                        .statusCode());
        assertEquals(20, cabin("I41", DAY, "ECONOMY").getInt("authorised"));
    }

    @Test
    void lessThanIsSoldMayBeAuthorisedButThenNothingIsSoldAndACaseIsOpen() {
        flightOf("I5", 1, "Y20");
        sell("I51", DAY, 3);
        var offer = offerOf("I51", DAY, 1).getString("id");
        var cut = change("I51", DAY, "'cabins':[{'cabin':'ECONOMY','authorised':2}]");
        assertEquals(200, cut.statusCode(), cut.body());
        assertEquals(3, json(cut).getJsonArray("beyond").getJsonObject(0).getInt("sold"));
        assertTrue(InventoryRow.of("I5", 1, DAY).beyondAuthorised());
        assertEquals(1, openCases("I5"));
        assertEquals("409 SOLD_OUT", code(hold(UUID.randomUUID(), List.of(offer), ADULT)));
        var listed = get("inventories?carrier=I5&from=" + DAY + "&to=" + DAY + "&oversold=true")
                .getJsonArray("legs");
        assertEquals(1, listed.size());
        assertTrue(listed.getJsonObject(0).getBoolean("beyondAuthorised"));
        assertFalse(listed.getJsonObject(0).getBoolean("oversold"), "the aircraft has seats for them");
        assertEquals(
                200,
                change("I51", DAY, "'cabins':[{'cabin':'ECONOMY','authorised':20}]")
                        .statusCode());
        assertEquals(0, openCases("I5"));
        assertFalse(InventoryRow.of("I5", 1, DAY).beyondAuthorised());
        assertEquals(201, hold(UUID.randomUUID(), List.of(offer), ADULT).statusCode());
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndItsVersionMakesTheChange() {
        flightOf("I6", 1, "Y20");
        String what = "'classes':[{'bookingClass':'M','protection':12}],"
                + "'cabins':[{'cabin':'ECONOMY','blocked':5,'reason':'crew rest'}]";
        var tried = post("inventory-changes?dryRun=true", body("I61", DAY, what));
        assertEquals(200, tried.statusCode(), tried.body());
        assertEquals(3, json(tried).getInt("differenceCount"), tried.body());
        assertEquals(0, cabin("I61", DAY, "ECONOMY").getInt("blocked"));
        String key = UUID.randomUUID().toString();
        String wanted = body("I61", DAY, what + ",'seen':'" + json(tried).getString("version") + "'");
        var made = post("inventory-changes", wanted, key);
        assertEquals(200, made.statusCode(), made.body());
        assertEquals(made.body(), post("inventory-changes", wanted, key).body(), "a retry changes nothing twice");
        var economy = cabin("I61", DAY, "ECONOMY");
        assertEquals(15, economy.getInt("left"));
        assertEquals("crew rest", economy.getString("blockReason"));
        assertEquals(8, economy("I61", DAY, "M").getInt("authorised"));
        assertEquals(12, economy("I61", DAY, "M").getInt("protection"));
        assertEquals(
                1,
                count("select count(*) from inventory_change where acting_client = 'acme'"
                        + " and report->>'flightNumber' = 'I61' and jsonb_array_length(report->'differences') = 3"));
    }

    @Test
    void aRangeOfDaysIsChangedOnItsWeekdaysOnly() {
        var timetable = Timetable.of("I7", FORTNIGHT, FORTNIGHT.plusDays(13));
        for (int day = 0; day < 14; day++) timetable.flight(1, FORTNIGHT.plusDays(day), "Y20");
        imported(timetable.file());
        String range =
                "{'flightNumber':'I71','from':'%s','to':'%s','weekdays':'%d','classes':[{'bookingClass':'V','closed':true}]%s}";
        int weekday = FORTNIGHT.getDayOfWeek().getValue();
        var tried =
                post("inventory-changes?dryRun=true", range.formatted(FORTNIGHT, FORTNIGHT.plusDays(13), weekday, ""));
        String version = ",'seen':'" + json(tried).getString("version") + "'";
        var made =
                json(post("inventory-changes", range.formatted(FORTNIGHT, FORTNIGHT.plusDays(13), weekday, version)));
        assertEquals(2, made.getInt("legs"));
        assertEquals(2, made.getInt("changed"));
        assertTrue(economy("I71", FORTNIGHT.plusDays(7), "V").getBoolean("closed"));
        assertFalse(economy("I71", FORTNIGHT.plusDays(1), "V").getBoolean("closed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'classes':[{'bookingClass':'Y','authorised':-1}] | 400 INVALID_REQUEST",
                "'classes':[{'bookingClass':'Y','authorised':2001}] | 400 INVALID_REQUEST",
                "'classes':[{'bookingClass':'y','closed':true}] | 400 INVALID_REQUEST",
                "'classes':[{'bookingClass':'Y','authorised':1,'protection':1}] | 400 INVALID_REQUEST",
                "'classes':[{'bookingClass':'Y'}] | 400 INVALID_REQUEST",
                "'classes':[{'bookingClass':'Y','closed':true},{'bookingClass':'Y','closed':false}] | 400 INVALID_REQUEST",
                "'cabins':[{'cabin':'ECONOMY','blocked':3}] | 400 INVALID_REQUEST",
                "'cabins':[{'cabin':'ECONOMY','authorised':3,'reason':'none'}] | 400 INVALID_REQUEST",
                "'cabins':[{'cabin':'ECONOMY','authorised':3,'byRule':true}] | 400 INVALID_REQUEST",
                "'weekdays':'21','closed':true | 400 INVALID_REQUEST",
                "'origin':'dxb','closed':true | 400 INVALID_REQUEST",
                "'weekdays':'1' | 400 INVALID_REQUEST",
                "'classes':[{'bookingClass':'Y','authorised':21}] | 409 CLASS_ABOVE_CABIN",
                "'classes':[{'bookingClass':'M','protection':21}] | 409 CLASS_ABOVE_CABIN",
                "'classes':[{'bookingClass':'J','authorised':1}] | 409 NO_SUCH_CLASS",
                "'cabins':[{'cabin':'FIRST','authorised':1}] | 409 NO_SUCH_CLASS",
                "'cabins':[{'cabin':'ECONOMY','blocked':21,'reason':'too many'}] | 409 BLOCKED_ABOVE_CABIN",
                "'origin':'LHR','closed':true | 404 NO_SUCH_FLIGHT",
            })
    void whatCannotBeIsRefusedAndChangesNothing(String what, String refusal) {
        imported(Timetable.of("I8", DAY, DAY).flight(1, DAY, "Y20").file());
        String version = flight("I81", DAY).getString("version");
        var answer = change("I81", DAY, version, what);
        assertEquals(refusal, code(answer), answer.body());
        assertEquals(refusal, code(post("inventory-changes?dryRun=true", body("I81", DAY, what))));
        assertEquals(version, flight("I81", DAY).getString("version"));
    }

    @Test
    void aChangeNeedsAVersionAndASaneRange() {
        flightOf("I9", 1, "Y20");
        assertEquals("400 INVALID_REQUEST", code(post("inventory-changes", body("I91", DAY, "'closed':true"))));
        for (String range : List.of(
                "'2030-02-02','to':'2030-02-01'", "'1999-12-31','to':'2030-02-01'", "'2030-02-02','to':'+99999-02-01'"))
            assertEquals(
                    "400 INVALID_REQUEST",
                    code(post(
                            "inventory-changes?dryRun=true",
                            "{'flightNumber':'I91','from':" + range + ",'closed':true}")));
        for (String flight : List.of("I90", "I9000", "I9", "91"))
            assertEquals(
                    "400 INVALID_REQUEST",
                    code(post("inventory-changes?dryRun=true", body(flight, DAY, "'closed':true"))),
                    flight);
    }

    @Test
    void staffsCutAndSalesAtTheSameMomentNeverSellBeyond() throws Exception {
        flightOf("I0", 1, "W30");
        var offer = offerOf("I01", DAY, 1).getString("id");
        var work = new ArrayList<Callable<Integer>>();
        for (int buyer = 0; buyer < 24; buyer++)
            work.add(() -> hold(UUID.randomUUID(), List.of(offer), ADULT).statusCode());
        work.add(12, () -> change("I01", DAY, "'cabins':[{'cabin':'PREMIUM','authorised':10}]")
                .statusCode());
        int placed = 0;
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var answer : threads.invokeAll(work)) {
                int status = answer.get();
                assertTrue(List.of(200, 201, 409).contains(status), "status " + status);
                if (status == 201) placed++;
            }
        }
        var row = InventoryRow.of("I0", 1, DAY);
        assertEquals(placed, row.sold());
        assertTrue(placed >= 10, placed + " placed");
        assertEquals(placed > 10, row.beyondAuthorised());
        assertEquals(placed > 10 ? 1 : 0, openCases("I0"));
        assertEquals("409 SOLD_OUT", code(hold(UUID.randomUUID(), List.of(offer), ADULT)));
    }

    @Test
    void listsArePagedAndFiltered() {
        imported(Timetable.of("1I", DAY, DAY)
                .flight(1, DAY, "Y20")
                .flight(2, DAY, "Y3")
                .flight(3, DAY, "Y20")
                .file());
        String path = "inventories?carrier=1I&from=" + DAY + "&to=" + DAY;
        var first = get(path + "&limit=2");
        assertEquals(2, first.getJsonArray("legs").size());
        var second = get(path + "&limit=2&after=" + first.getString("after"));
        assertEquals("1I3", second.getJsonArray("legs").getJsonObject(0).getString("flightNumber"));
        assertFalse(second.containsKey("after"));
        var few = get(path + "&leftAtMost=3").getJsonArray("legs");
        assertEquals(1, few.size());
        assertEquals("1I2", few.getJsonObject(0).getString("flightNumber"));
        assertEquals(0, get(path + "&leftAtMost=2").getJsonArray("legs").size());
        assertEquals(1, get(path + "&flightNumber=1I1").getJsonArray("legs").size());
        for (String wrong : List.of(
                "limit=0", "limit=101", "leftAtMost=-1", "flightNumber=XF1", "after=1,,2030-13-01,1", "oversold=x"))
            assertEquals(
                    400,
                    send(asService("admin", "internal/v1/" + path + "&" + wrong).GET())
                            .statusCode(),
                    wrong);
        assertEquals(
                400,
                send(asService("admin", "internal/v1/inventories?carrier=1I&from=" + DAY)
                                .GET())
                        .statusCode());
        String far = "internal/v1/inventories?carrier=1I&from=2030-01-01&to=2031-12-31";
        assertEquals(400, send(asService("admin", far).GET()).statusCode());
    }

    @Test
    void onlyTheStaffsServiceMayLookAndChange() {
        assertEquals(
                403,
                send(asService("booking", "internal/v1/inventories/I11/" + DAY).GET())
                        .statusCode());
        var request = asService("booking", "internal/v1/inventory-changes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "of another service")
                .POST(BodyPublishers.ofString("{}"));
        assertEquals(403, send(request).statusCode());
    }

    private static void flightOf(String carrier, int number, String configuration) {
        imported(Timetable.of(carrier, DAY, DAY)
                .flight(number, DAY, configuration)
                .file());
    }
}
