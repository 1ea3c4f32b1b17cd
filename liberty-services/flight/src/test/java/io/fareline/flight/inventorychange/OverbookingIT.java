package io.fareline.flight.inventorychange;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.sell;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.inventorychange.OverbookingCalls.DAY;
import static io.fareline.flight.inventorychange.OverbookingCalls.LATER;
import static io.fareline.flight.inventorychange.OverbookingCalls.SOON;
import static io.fareline.flight.inventorychange.OverbookingCalls.applied;
import static io.fareline.flight.inventorychange.OverbookingCalls.delete;
import static io.fareline.flight.inventorychange.OverbookingCalls.rule;
import static io.fareline.flight.inventorychange.OverbookingCalls.set;
import static io.fareline.flight.inventorychange.OverbookingCalls.told;
import static io.fareline.flight.inventorychange.StaffCalls.cabin;
import static io.fareline.flight.inventorychange.StaffCalls.change;
import static io.fareline.flight.inventorychange.StaffCalls.economy;
import static io.fareline.flight.inventorychange.StaffCalls.get;
import static io.fareline.flight.inventorychange.StaffCalls.openCases;
import static io.fareline.flight.inventorychange.StaffCalls.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.Waiting;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Legs follow the rules: new ones at once, those that are there on demand. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OverbookingIT {
    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void newLegsAndOtherEquipmentFollowTheMostSpecificRule() {
        rule("O1", null, "'percent':10");
        rule("O1", "O12", "'seats':5,'most':3");
        imported(Timetable.of("O1", DAY, DAY)
                .flight(1, DAY, "J4Y20")
                .flight(2, DAY, "J4Y20")
                .file());
        assertEquals(22, cabin("O11", DAY, "ECONOMY").getInt("authorised"));
        assertEquals(20, cabin("O11", DAY, "ECONOMY").getInt("seats"));
        assertEquals(23, cabin("O12", DAY, "ECONOMY").getInt("authorised"));
        assertEquals(23, economy("O12", DAY, "Y").getInt("authorised"));
        assertEquals(4, cabin("O12", DAY, "BUSINESS").getInt("authorised"));
        imported(Timetable.of("O1", DAY, DAY)
                .flight(1, DAY, "Y40")
                .flight(2, DAY, "J4Y20")
                .file());
        assertEquals(44, cabin("O11", DAY, "ECONOMY").getInt("authorised"));
    }

    @Test
    void legsThatAreThereFollowOnDemandAndKeepWhatTheySold() {
        imported(Timetable.of("O2", LATER, LATER)
                .flight(1, LATER, "Y4")
                .flight(2, LATER, "Y4")
                .file());
        var rule = rule("O2", null, "'seats':2").getJsonObject("after");
        assertEquals(4, cabin("O21", LATER, "ECONOMY").getInt("authorised"), "not by itself");
        var first = applied("O2");
        assertEquals("2 2 0", told(first));
        assertEquals(6, cabin("O21", LATER, "ECONOMY").getInt("authorised"));
        assertEquals("2 0 0", told(applied("O2")), "a second time changes nothing");
        sell("O21", LATER, 6);
        var row = get("inventories?carrier=O2&from=" + LATER + "&to=" + LATER + "&oversold=true")
                .getJsonArray("legs");
        assertEquals(1, row.size());
        assertTrue(row.getJsonObject(0).getBoolean("oversold"));
        assertEquals(0, openCases("O2"), "sold as the rules allow");
        assertEquals(200, delete(rule).statusCode());
        assertEquals(200, delete(rule).statusCode());
        assertEquals("2 1 1", told(applied("O2")));
        assertEquals(6, cabin("O21", LATER, "ECONOMY").getInt("authorised"), "as many as are sold");
        assertEquals(4, cabin("O22", LATER, "ECONOMY").getInt("authorised"));
        assertEquals(0, openCases("O2"));
    }

    /** What a server leaves that dies between two portions: the first leg is done, or need not be done again. */
    @Test
    void anApplicationThatAServerLeftHalfWayGoesOnWhereItEnded() {
        imported(Timetable.of("O7", LATER, LATER)
                .flight(1, LATER, "Y10")
                .flight(2, LATER, "Y10")
                .flight(3, LATER, "Y10")
                .file());
        rule("O7", null, "'seats':5");
        var id = UUID.randomUUID();
        assertEquals(1, StaffCalls.count("""
                with left_behind as (
                    insert into overbooking_application (id, acting_client, carrier, number, suffix, first_on, last_on,
                           asked_at, after_leg, legs, changed)
                    select '%s', 'acme', 'O7', 0, '', '%s', '%s', now(), min(id), 1, 1
                      from scheduled_leg where carrier = 'O7' returning 1)
                select count(*) from left_behind""".formatted(id, LATER, LATER)));
        String path = "overbooking-applications/" + id;
        assertTrue(Waiting.until(SOON, () -> get(path).containsKey("finishedAt")));
        assertEquals("3 3 0", told(get(path)));
        long untouched = StaffCalls.count("select count(*) from inventory join scheduled_leg on id = leg_id"
                + " where carrier = 'O7' and cabin_authorised = '{10}'");
        assertEquals(1, untouched, "the leg before which it had come already");
        assertEquals("3 1 0", told(applied("O7")));
    }

    @Test
    void whatStaffSetStaysWhereItFitsOtherEquipmentAndIsToldWhereNot() {
        rule("O3", null, "'seats':1");
        var large = Timetable.of("O3", DAY, DAY).flight(1, DAY, "J4Y20").flight(2, DAY, "J4Y20");
        imported(large.file());
        sell("O31", DAY, 8);
        String set = "'classes':[{'bookingClass':'V','authorised':2},{'bookingClass':'Q','closed':true}],"
                + "'cabins':[{'cabin':'ECONOMY','authorised':25,'blocked':9,'reason':'crew'},{'cabin':'BUSINESS','authorised':3}]";
        for (String flight : new String[] {"O31", "O32"})
            assertEquals(200, change(flight, DAY, set).statusCode());
        var small = Timetable.of("O3", DAY, DAY).flight(1, DAY, "J4Y6").flight(2, DAY, "J4Y30");
        var report = imported(small.file());
        assertEquals(1, report.getInt("oversold"), report.toString());
        assertEquals(1, report.getInt("settingsLost"), report.toString());
        var lost = report.getJsonArray("lostSettings").getJsonObject(0);
        assertEquals("O31", lost.getString("flightNumber"));
        assertEquals(
                "[\"cabin Y authorised 25\",\"cabin Y blocked 9\"]",
                lost.getJsonArray("settings").toString());
        assertEquals(7, cabin("O31", DAY, "ECONOMY").getInt("authorised"));
        assertEquals(3, cabin("O31", DAY, "BUSINESS").getInt("authorised"));
        assertTrue(economy("O31", DAY, "Q").getBoolean("closed"));
        assertEquals(1, openCases("O3"));
        assertEquals(25, cabin("O32", DAY, "ECONOMY").getInt("authorised"));
        assertEquals(9, cabin("O32", DAY, "ECONOMY").getInt("blocked"));
        assertEquals(2, economy("O32", DAY, "V").getInt("authorised"));
        applied("O3");
        assertEquals(1, openCases("O3"), "the rules hide nothing");
        assertEquals(7, cabin("O31", DAY, "ECONOMY").getInt("authorised"));
    }

    @Test
    void anApplicationThatNobodyAskedForIsUnknown() {
        var unknown = send(asService("admin", "internal/v1/overbooking-applications/" + UUID.randomUUID())
                .GET());
        assertEquals("404 NO_SUCH_APPLICATION", code(unknown));
        assertEquals(
                "400 INVALID_REQUEST",
                code(post("overbooking-applications", "{'carrier':'O6','from':'2030-02-02','to':'2030-02-01'}")));
        assertEquals(
                403,
                send(asService("booking", "internal/v1/overbooking-rules").GET())
                        .statusCode());
    }
}
