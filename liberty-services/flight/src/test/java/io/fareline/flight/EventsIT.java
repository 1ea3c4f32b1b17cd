package io.fareline.flight;

import static io.fareline.flight.FlightCalls.asClient;
import static io.fareline.flight.FlightCalls.asService;
import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.json;
import static io.fareline.flight.FlightCalls.request;
import static io.fareline.flight.FlightCalls.send;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The internal doors to a service's events, as every service has them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EventsIT {
    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whatWasToldCanBeFetchedByNumber() {
        insert(
                "insert into outbox (id, type, subject, version, data, created_at)"
                        + " values (gen_random_uuid(), 'io.fareline.flight.hold-expired.v1', 'h', 1,"
                        + " '{\"holdId\":\"0190163d-8694-739b-aea5-966c26f8ad91\",\"expiredAt\":\"2030-01-31T12:00:00Z\"}', now())");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> numbers("after=0&limit=0").getInt("last") > 0);
        var last = numbers("after=0&limit=0").getInt("last");
        var page = numbers("after=" + (last - 1) + "&limit=10");
        assertEquals(1, page.getInt("oldest"));
        var event = page.getJsonArray("events").getJsonObject(0);
        assertEquals("/flight", event.getString("source"));
        assertEquals("%019d".formatted(last), event.getString("sequence"));
    }

    @Test
    void onlyConsumersOfItsEventsMayFetchThem() {
        assertEquals(401, send(request("internal/v1/events").GET()).statusCode());
        assertEquals(403, send(asClient("internal/v1/events").GET()).statusCode());
        assertEquals(403, send(asService("payment", "internal/v1/events").GET()).statusCode());
    }

    @Test
    void badNumbersAreRefused() {
        for (String query :
                new String[] {"after=x", "after=-1", "limit=-1", "limit=100000", "after=99999999999999999999"})
            assertEquals(
                    "400 INVALID_REQUEST",
                    code(send(
                            asService("booking", "internal/v1/events?" + query).GET())),
                    query);
    }

    @Test
    void deadEventsAreSettledByAdminAlone() {
        var group = "gone-" + UUID.randomUUID();
        insert("insert into inbox_dead (consumer_group, stream, entry_id, body, reason, attempts, died_at)"
                + " values ('" + group + "', '{x}.events', '1-0', '{}', 'it failed', 12, now())");
        var found = json(send(
                        asService("admin", "internal/v1/dead-events?limit=200").GET()))
                .getJsonArray("deadEvents")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(dead -> dead.getString("group").equals(group))
                .findFirst()
                .orElseThrow();
        var path = "internal/v1/dead-events/" + found.getInt("id");
        assertEquals("409 NOTHING_TO_REQUEUE", code(post("admin", path + "/requeue")));
        assertEquals("DISCARDED", json(post("admin", path + "/discard")).getString("settlement"));
        assertEquals(
                "acme",
                json(post("admin", path + "/discard")).getString("settledBy"),
                "a repeated decision is the same");
        assertEquals("409 DEAD_EVENT_SETTLED", code(post("admin", path + "/requeue")));
        assertEquals(403, post("booking", path + "/discard").statusCode());
        assertEquals("404 NO_SUCH_DEAD_EVENT", code(post("admin", "internal/v1/dead-events/987654/discard")));
        assertEquals("400 INVALID_REQUEST", code(post("admin", "internal/v1/dead-events/x/discard")));
        assertEquals(
                "400 INVALID_REQUEST",
                code(send(asService("admin", "internal/v1/dead-events?limit=0").GET())));
    }

    private static HttpResponse<String> post(String service, String path) {
        return send(asService(service, path).POST(BodyPublishers.noBody()));
    }

    private static JsonObject numbers(String query) {
        return json(send(asService("booking", "internal/v1/events?" + query).GET()));
    }

    private static void insert(String sql) {
        try (var connection = ServiceUnderTest.applicationDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
