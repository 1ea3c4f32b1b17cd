package io.fareline.flight.connection;

import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
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
class ConnectingTimesIT {
    private static final String PATH = "internal/v1/connecting-times";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void theListThatIsSetTakesThePlaceOfAll() {
        var before = rules();
        assertEquals(8, before.size(), "those for everywhere that the database begins with");
        try {
            var answer = set(
                    "[{\"station\":\"DXB\",\"arrivalTerminal\":\"3\",\"minutes\":75},"
                            + "{\"station\":\"DXB\",\"pair\":\"II\",\"carriers\":\"OTHER\",\"minutes\":0,\"suppressed\":true}]");
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(rules(), json(answer).getJsonArray("rules"));
            assertEquals(
                    List.of("3 75 false", "null 0 true"),
                    rules().getValuesAs(JsonObject.class).stream()
                            .map(rule -> rule.getString("arrivalTerminal", null) + " " + rule.getInt("minutes") + " "
                                    + rule.getBoolean("suppressed"))
                            .sorted()
                            .toList());
        } finally {
            assertEquals(200, set(before.toString()).statusCode());
        }
        assertEquals(before, rules());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'station':'QQQ','minutes':5} | rules[0].station",
                "{'station':'dxb','minutes':5} | rules[0].station",
                "{'pair':'DX','minutes':5} | rules[0].pair",
                "{'minutes':-1} | rules[0].minutes",
                "{'minutes':1441} | rules[0].minutes",
                "{'station':'DXB'} | rules[0].minutes",
                "{'arrivalTerminal':'1','minutes':5} | rules[0].station",
                "{'arrivingCarrier':'12','minutes':5} | rules[0].arrivingCarrier",
                "{'minutes':5},{'minutes':6} | rules[1]",
            })
    void aListWithAFaultChangesNothing(String rules, String field) {
        var before = rules();
        var answer = set("[" + rules.replace('\'', '"') + "]");
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(field, json(answer).getJsonArray("errors").getJsonObject(0).getString("field"));
        assertEquals(before, rules());
    }

    @Test
    void theSameListAgainIsNoChangeForTheServersToFollow() throws SQLException {
        var before = rules();
        long told = told();
        assertEquals(200, set(before.toString()).statusCode());
        assertEquals(told, told());
        try {
            assertEquals(200, set("[]").statusCode());
            assertTrue(told() > told);
        } finally {
            set(before.toString());
        }
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        var before = rules();
        try {
            assertEquals(
                    200,
                    set("[{\"minutes\":1440},{\"pair\":\"DD\",\"minutes\":0}]").statusCode());
        } finally {
            set(before.toString());
        }
    }

    @Test
    void onlyTheStaffsServiceMaySetThem() {
        assertEquals(
                403,
                send(asService("booking", PATH)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"rules\":[]}")))
                        .statusCode());
        assertEquals(403, send(asService("booking", PATH).GET()).statusCode());
    }

    private static long told() throws SQLException {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from leg_change where leg_id is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static JsonArray rules() {
        return json(send(asService("admin", PATH).GET())).getJsonArray("rules");
    }

    private static HttpResponse<String> set(String rules) {
        try (var array = Json.createReader(new StringReader(rules))) {
            var body =
                    Json.createObjectBuilder().add("rules", array.readArray()).build();
            return send(asService("admin", PATH)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(body.toString())));
        }
    }
}
