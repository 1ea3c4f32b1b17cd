package io.fareline.flight.holdblock;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.hold;
import static io.fareline.flight.FlightCalls.imported;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.offers;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.FlightCalls.settle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.Timetable;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HoldBlocksIT {
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(244);
    private static final String PATH = "internal/v1/hold-blocks";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @AfterEach
    void lift() {
        for (var client : List.of("acme", "blocked-1", "blocked-2"))
            assertEquals(204, lift(client).statusCode());
    }

    @Test
    void aBlockedClientPlacesNoHoldsAndKeepsThoseItHas() {
        var offer = offer("LC");
        var before = UUID.randomUUID();
        assertEquals(201, hold(before, List.of(offer), "ADT:1990-01-31").statusCode());

        var set = block("acme", "{\"reason\":\"Holds and never pays\"}");
        assertEquals(200, set.statusCode(), set.body());
        assertEquals(
                set.body(),
                block("acme", "{\"reason\":\"Holds and never pays\"}").body(),
                "the same is one block");
        var refused = hold(UUID.randomUUID(), List.of(offer), "ADT:1990-01-31");
        assertEquals("403 HOLDS_BLOCKED", code(refused));
        assertEquals("/problems/holds-blocked", json(refused).getString("type"));
        assertEquals(201, hold(before, List.of(offer), "ADT:1990-01-31").statusCode(), "a retry of what it has");
        assertEquals("CONFIRMED", json(settle(before, "confirmation")).getString("state"));

        assertEquals(204, lift("acme").statusCode());
        assertEquals(204, lift("acme").statusCode(), "again changes nothing");
        assertEquals(
                201, hold(UUID.randomUUID(), List.of(offer), "ADT:1990-01-31").statusCode());
    }

    @Test
    void aClientThatHasToWaitIsToldForHowLong() throws SQLException {
        var offer = offer("LD");
        change("insert into hold_back_off values ('acme', 1, now() + interval '90 seconds', 0, 0)");
        try {
            var refused = hold(UUID.randomUUID(), List.of(offer), "ADT:1990-01-31");
            assertEquals("429 TOO_MANY_UNPAID_HOLDS", code(refused));
            assertEquals("/problems/too-many-unpaid-holds", json(refused).getString("type"));
            long wait = refused.headers().firstValueAsLong("Retry-After").orElse(0);
            assertTrue(wait > 60 && wait <= 90, "Retry-After: " + wait);
        } finally {
            change("delete from hold_back_off where client = 'acme'");
        }
        assertEquals(
                201, hold(UUID.randomUUID(), List.of(offer), "ADT:1990-01-31").statusCode());
    }

    @Test
    void staffSeeWhoIsBlockedPageByPage() {
        var until = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
        block("blocked-1", "{\"reason\":\"One\"}");
        block("blocked-2", "{\"reason\":\"Two\",\"until\":\"" + until + "\",\"ofANewerVersion\":1}");
        var first =
                json(send(asService("admin", PATH + "?after=blocked-0&limit=1").GET()));
        assertEquals("blocked-1", first.getString("after"));
        var block = first.getJsonArray("blocks").getJsonObject(0);
        assertEquals("One", block.getString("reason"));
        assertEquals("acme", block.getString("blockedBy"), "who acts");
        assertFalse(block.containsKey("until"));
        var second =
                json(send(asService("admin", PATH + "?after=blocked-1&limit=1").GET()));
        assertEquals(
                until.toString(),
                second.getJsonArray("blocks")
                        .getValuesAs(JsonObject.class)
                        .getFirst()
                        .getString("until"));
        assertFalse(second.containsKey("after"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\"\"}",
                "{\"reason\":\"two\\nlines\"}",
                "{\"reason\":\"nothing\\u0000\"}",
                "{\"reason\":\"over\",\"until\":\"2020-01-01T00:00:00Z\"}",
                "{\"reason\":\"never over\",\"until\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"reason\":\"when\",\"until\":\"soon\"}",
                "[]",
                "null"
            })
    void aBlockThatSaysNothingIsRefused(String body) {
        assertEquals(400, block("acme", body).statusCode());
    }

    @Test
    void onlyTheStaffsServiceMayBlock() {
        var asBooking = asService("booking", PATH + "/acme")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"reason\":\"x\"}"));
        assertEquals(403, send(asBooking).statusCode());
        assertEquals(403, send(asService("booking", PATH).GET()).statusCode());
        assertEquals(403, send(asService("booking", PATH + "/acme").DELETE()).statusCode());
        assertEquals(400, block("a%00b", "{\"reason\":\"x\"}").statusCode());
    }

    private static String offer(String airline) {
        imported(Timetable.of(airline, DAY, DAY).flight(1, DAY, "Y100").file());
        return offers("DXB", "DOH", DAY, "&adults=1").stream()
                .filter(each -> each.getJsonArray("segments")
                        .getJsonObject(0)
                        .getString("flightNumber")
                        .equals(airline + "1"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static void change(String sql) throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static HttpResponse<String> block(String client, String body) {
        return send(asService("admin", PATH + "/" + client)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> lift(String client) {
        return send(asService("admin", PATH + "/" + client).DELETE());
    }
}
