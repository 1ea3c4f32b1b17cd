package io.fareline.flight.inventorychange;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.inventorychange.OverbookingCalls.delete;
import static io.fareline.flight.inventorychange.OverbookingCalls.rule;
import static io.fareline.flight.inventorychange.OverbookingCalls.seen;
import static io.fareline.flight.inventorychange.OverbookingCalls.set;
import static io.fareline.flight.inventorychange.StaffCalls.get;
import static io.fareline.flight.inventorychange.StaffCalls.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.platform.testing.Deployments;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of overbooking as staff set, replace and delete them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OverbookingRulesIT {
    private static final int RACED = 12;

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aRuleForTheSameFlightsTakesItsPlace() {
        var first = rule("O4", "O41", "'percent':10,'weekdays':'15'");
        assertFalse(first.containsKey("before"));
        var second = rule("O4", "O41", "'percent':20,'weekdays':'15'," + seen(first));
        assertEquals(10, second.getJsonObject("before").getInt("percent"));
        assertEquals(
                first.getJsonObject("after").getString("id"),
                second.getJsonObject("after").getString("id"));
        rule("O4", "O42", "'percent':5");
        var page = get("overbooking-rules?carrier=O4&limit=1");
        assertEquals(20, page.getJsonArray("rules").getJsonObject(0).getInt("percent"));
        var rest = get("overbooking-rules?carrier=O4&limit=1&after=" + page.getString("after"));
        assertEquals("O42", rest.getJsonArray("rules").getJsonObject(0).getString("flightNumber"));
        assertFalse(rest.containsKey("after"));
    }

    @Test
    void aRuleThatSomebodyElseChangedMeanwhileIsNeitherReplacedNorDeleted() {
        var first = rule("O8", "O81", "'percent':10");
        assertEquals("409 CHANGED_MEANWHILE", code(set("O8", "O81", "'percent':11")), "as if there had been none");
        var second = rule("O8", "O81", "'percent':20," + seen(first));
        var lost = set("O8", "O81", "'percent':12," + seen(first));
        assertEquals("409 CHANGED_MEANWHILE", code(lost));
        assertEquals("/problems/changed-meanwhile", json(lost).getString("type"));
        assertEquals("409 CHANGED_MEANWHILE", code(delete(first.getJsonObject("after"))));
        assertEquals(
                second.getJsonObject("after"),
                get("overbooking-rules?carrier=O8").getJsonArray("rules").getJsonObject(0));
        assertEquals(200, delete(second.getJsonObject("after")).statusCode());
        assertEquals(
                "409 CHANGED_MEANWHILE", code(set("O8", "O81", "'percent':13," + seen(second))), "deleted meanwhile");
        var anew = rule("O8", "O81", "'percent':20");
        assertEquals(
                "409 CHANGED_MEANWHILE",
                code(set("O8", "O81", "'percent':14," + seen(second))),
                "the same numbers of another rule");
        assertEquals(200, delete(anew.getJsonObject("after")).statusCode());
    }

    @Test
    void ofManyAtOnceOneRuleIsSetAndTheOthersAreTold() throws Exception {
        var seen = seen(rule("O9", null, "'percent':50"));
        try (var pool = Executors.newFixedThreadPool(RACED)) {
            var codes = pool
                    .invokeAll(IntStream.range(0, RACED)
                            .<Callable<Integer>>mapToObj(turn -> () -> set("O9", null, "'percent':" + turn + "," + seen)
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertEquals(1, Collections.frequency(codes, 200), codes.toString());
            assertEquals(RACED - 1, Collections.frequency(codes, 409), codes.toString());
        }
    }

    @Test
    void aDeletionSaysWhatWasSeen() {
        String path = "internal/v1/overbooking-rules/" + UUID.randomUUID();
        for (var query : new String[] {"", "?seen=", "?seen=x"})
            assertEquals(
                    "400 INVALID_REQUEST",
                    code(send(asService("admin", path + query)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .DELETE())),
                    query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'carrier':'12'",
                "'seen':'x'",
                "'flightNumber':'XF1'",
                "'flightNumber':'O50'",
                "'cabin':'CARGO'",
                "'percent':101",
                "'percent':-1",
                "'seats':1000",
                "'most':-1",
                "'weekdays':''",
                "'weekdays':'8'",
                "'to':'2000-01-01'",
                "'to':'2100-01-01'",
            })
    void whatIsNoRuleIsRefused(String wrong) {
        String name = wrong.substring(0, wrong.indexOf(':'));
        var body = new StringBuilder("{" + wrong);
        for (String part :
                new String[] {"'carrier':'O5'", "'cabin':'ECONOMY'", "'from':'2030-01-01'", "'to':'2030-12-31'"})
            if (!part.startsWith(name)) body.append(',').append(part);
        assertEquals("400 INVALID_REQUEST", code(post("overbooking-rules", body + "}")));
        assertEquals(
                0, get("overbooking-rules?carrier=O5").getJsonArray("rules").size());
    }
}
