package io.fareline.flight.inventorychange;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;
import static io.fareline.flight.inventorychange.StaffCalls.get;
import static io.fareline.flight.inventorychange.StaffCalls.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Waiting;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What staff ask of rules of overbooking, for some days. */
final class OverbookingCalls {
    static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(232);

    /** On which no other flight is cheaper, which search would show in the place of one that sells its dear classes. */
    static final LocalDate LATER = DAY.plusDays(3);

    static final Duration SOON = Duration.ofSeconds(30);

    private OverbookingCalls() {}

    static JsonObject rule(String carrier, String flight, String more) {
        var answer = set(carrier, flight, more);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    static HttpResponse<String> set(String carrier, String flight, String more) {
        String named = flight == null ? "" : "'flightNumber':'" + flight + "',";
        return post(
                "overbooking-rules",
                "{'carrier':'%s',%s'cabin':'ECONOMY','from':'%s','to':'%s',%s}"
                        .formatted(carrier, named, DAY, DAY.plusDays(9), more));
    }

    static String seen(JsonObject change) {
        return "'seen':'" + change.getJsonObject("after").getString("version") + "'";
    }

    static HttpResponse<String> delete(JsonObject rule) {
        String path = "internal/v1/overbooking-rules/" + rule.getString("id") + "?seen=" + rule.getString("version");
        return send(asService("admin", path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE());
    }

    static JsonObject applied(String carrier) {
        var asked = post(
                "overbooking-applications", "{'carrier':'%s','from':'%s','to':'%s'}".formatted(carrier, DAY, LATER));
        assertEquals(200, asked.statusCode(), asked.body());
        String path = "overbooking-applications/" + json(asked).getString("id");
        assertTrue(Waiting.until(SOON, () -> get(path).containsKey("finishedAt")));
        return get(path);
    }

    static String told(JsonObject application) {
        return application.getInt("legs") + " " + application.getInt("changed") + " " + application.getInt("kept");
    }
}
