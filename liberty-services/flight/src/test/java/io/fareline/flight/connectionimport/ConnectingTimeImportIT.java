package io.fareline.flight.connectionimport;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.mct.MctFile;
import io.fareline.platform.testing.Deployments;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConnectingTimeImportIT {
    private static final String PATH = "internal/v1/connecting-time-imports";
    private static final String RULES = "internal/v1/connecting-times";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void aFileSetsAllButTheDefaultsAndTellsWhatItLeftOut() {
        var file = new MctFile()
                .rule("DXB", "0115", "II")
                .rule("DXB", "0045", "II", 19, "EK")
                .rule("   ", "    ", "II", 14, "EK", 19, "QR", 87, "Y")
                .rule("DXB", "0200", "II", 24, "388")
                .rule("QQQ", "0100", "II")
                .end()
                .text();
        try {
            var tried = json(imported(file, true, "admin"));
            assertEquals("3 added, 11 in all, 2 left out", told(tried));
            assertEquals(8, rules("").size(), "a dry run changes nothing");
            var set = json(imported(file, false, "admin"));
            assertEquals("3 added, 11 in all, 2 left out", told(set));
            assertEquals(
                    List.of("5:24 no rule can speak of aircraft types", "6:2 QQQ is no airport that is known"),
                    set.getJsonArray("notes").getValuesAs(JsonObject.class).stream()
                            .map(note ->
                                    note.getInt("line") + ":" + note.getInt("column") + " " + note.getString("text"))
                            .toList());
            assertEquals(2, rules("?station=DXB").size());
            assertEquals(2, rules("?carrier=EK").size());
            var again = json(imported(file, false, "admin")).getJsonObject("difference");
            assertEquals(11, again.getInt("unchanged"));
        } finally {
            assertEquals(
                    "0 added, 8 in all, 0 left out",
                    told(json(imported(new MctFile().end().text(), false, "admin"))));
        }
    }

    @Test
    void aFileWithErrorsChangesNothingAndNamesEachLine() {
        var file = new MctFile()
                .rule("DXB", "0115", "II")
                .rule("DXB", "0120", "II")
                .rule("LHR", "9999", "II")
                .end()
                .text();
        var refused = imported(file, false, "admin");
        assertEquals(400, refused.statusCode(), refused.body());
        var problem = json(refused);
        assertEquals("INVALID_CONNECTING_TIMES", problem.getString("code"));
        assertEquals(
                List.of("3 this fits the same connections as line 2", "4 '9999' is not hours and minutes (HHMM)"),
                problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .map(error -> error.getInt("line") + " " + error.getString("reason"))
                        .toList());
        assertEquals(8, rules("").size());
        assertEquals(400, imported("", false, "admin").statusCode());
    }

    @Test
    void nobodyButAdminHandsInAFileAndOnlyWithAKey() {
        String file = new MctFile().end().text();
        assertEquals(403, imported(file, true, "booking").statusCode());
        var keyless = send(
                asService("admin", PATH).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(file)));
        assertEquals(400, keyless.statusCode(), keyless.body());
        var other = send(asService("admin", PATH)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(file)));
        assertEquals(415, other.statusCode(), other.body());
    }

    @Test
    void thousandsOfRulesAreSetInOneGo() {
        var file = new MctFile();
        for (int rule = 0; rule < 6_000; rule++)
            file.rule(
                    "DXB",
                    "0%d%02d".formatted(1 + rule % 9, rule % 60),
                    "II",
                    14,
                    carrier(rule / 80),
                    19,
                    carrier(rule % 80));
        try {
            var set = imported(file.end().text(), false, "admin");
            assertEquals(200, set.statusCode(), set.body());
            var difference = json(set).getJsonObject("difference");
            assertEquals(6_008, difference.getInt("rules"));
            assertTrue(difference.getJsonArray("differences").size() <= 100);
        } finally {
            imported(new MctFile().end().text(), false, "admin");
        }
    }

    private static String carrier(int number) {
        return "" + (char) ('A' + number / 10) + number % 10;
    }

    private static String told(JsonObject imported) {
        var difference = imported.getJsonObject("difference");
        return difference.getInt("added") + " added, " + difference.getInt("rules") + " in all, "
                + imported.getInt("leftOut") + " left out";
    }

    private static JsonArray rules(String query) {
        return json(send(asService("admin", RULES + query).GET())).getJsonArray("rules");
    }

    private static HttpResponse<String> imported(String file, boolean dryRun, String caller) {
        return send(asService(caller, PATH + "?dryRun=" + dryRun)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(file)));
    }
}
