package io.fareline.flight.demand;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.request;
import static io.fareline.flight.FlightCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.FlightCalls;
import io.fareline.platform.testing.Deployments;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who asks too much, with a token and without. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SearchLimitsIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Dubai"));
    private static final LocalDate DAY = TODAY.plusDays(240);
    private static final String CALENDAR = "v1/fare-calendar?origin=DXB&destination=DOH&from=";
    private static final String SCHEDULES = "v1/schedules?origin=DXB&destination=DOH&from=";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void whoAsksTooMuchIsRefusedByTheAddressThatTheEdgeTells() {
        var path = CALENDAR + TODAY.plusDays(302);
        HttpResponse<String> answer = from("203.0.113.7", path);
        for (int more = 0; more < 400 && answer.statusCode() == 200; more++) answer = from("203.0.113.7", path);
        assertEquals("429 TOO_MANY_REQUESTS", code(answer));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertTrue(Integer.parseInt(header(answer, "Retry-After")) >= 1);
        assertEquals("\"calendar\";q=1800;w=18", header(answer, "RateLimit-Policy"));
        assertTrue(header(answer, "RateLimit").matches("\"calendar\";r=[0-9]+;t=[0-9]+"), header(answer, "RateLimit"));
        assertEquals(429, from("198.51.100.9, 203.0.113.7", path).statusCode(), "what stands before is anybody's word");
        assertEquals(200, from("198.51.100.9", path).statusCode());
        assertEquals(
                200, from("203.0.113.7", SCHEDULES + TODAY.plusDays(302)).statusCode(), "lists are another matter");
    }

    @Test
    void aClientIsToldWhatItsSearchesLeave() {
        var search = "v1/offers?origin=DXB&destination=DOH&departureOn=" + DAY;
        var answer = send(FlightCalls.asClient(search).GET());
        assertEquals(200, answer.statusCode());
        assertEquals("\"search\";q=10000;w=10", header(answer, "RateLimit-Policy"));
        assertTrue(header(answer, "RateLimit").matches("\"search\";r=[0-9]+;t=[0-9]+"), header(answer, "RateLimit"));
    }

    private static HttpResponse<String> from(String address, String path) {
        return send(request(path).header("X-Forwarded-For", address).GET());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
