package io.fareline.flight.sharedanswer;

import static io.fareline.flight.FlightCalls.code;
import static io.fareline.flight.FlightCalls.request;
import static io.fareline.flight.FlightCalls.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.FlightCalls;
import io.fareline.platform.testing.Deployments;
import io.fareline.platform.testing.contract.Contract;
import io.fareline.platform.testing.contract.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that anybody may ask for, as a cache between meets them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SharedAnswersIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Dubai"));
    private static final LocalDate DAY = TODAY.plusDays(240);
    private static final String CALENDAR = "v1/fare-calendar?origin=DXB&destination=DOH&from=";
    private static final String SCHEDULES = "v1/schedules?origin=DXB&destination=DOH&from=";

    @Deployment
    static WebArchive war() {
        return Deployments.war();
    }

    @ParameterizedTest
    @ValueSource(strings = {CALENDAR, SCHEDULES})
    void cachesAreToldWhatTheyMayDo(String path) {
        var answer = ask(path + TODAY.plusDays(300));
        assertEquals(200, answer.statusCode());
        var caching = header(answer, "Cache-Control");
        assertTrue(caching.matches("public, max-age=[0-9]+, stale-while-revalidate=300, stale-if-error=3600"), caching);
        int fresh = Integer.parseInt(caching.replaceAll(".*max-age=([0-9]+).*", "$1"));
        assertTrue(fresh > 0 && fresh <= 60, "counted from the moment of which it speaks: " + fresh);
        assertFalse(Instant.parse(header(answer, "Fareline-As-Of")).isAfter(Instant.now()));
        for (var varying : List.of("Vary", "Set-Cookie", "RateLimit", "RateLimit-Policy"))
            assertEquals("", header(answer, varying), varying + " is of one client");
        var tag = header(answer, "ETag");
        assertTrue(tag.matches("\"[A-Za-z0-9_-]{22}\""), tag);
        var known = send(request(path + TODAY.plusDays(300))
                .header("If-None-Match", "\"other\", W/" + tag)
                .GET());
        assertEquals(304, known.statusCode());
        assertEquals("", known.body());
        assertEquals(tag, header(known, "ETag"));
        assertTrue(header(known, "Cache-Control").startsWith("public, max-age="));
        var other = send(request(path + TODAY.plusDays(300))
                .header("If-None-Match", "\"other\"")
                .GET());
        assertEquals(200, other.statusCode());
    }

    @Test
    void theAnswerIsTheSameHoweverItIsAskedFor() {
        var day = TODAY.plusDays(301);
        var tag = header(ask(CALENDAR + day + "&days=5"), "ETag");
        assertEquals(
                tag,
                header(
                        ask("v1/fare-calendar?days=05&adults=1&from=" + day
                                + "&destination=DOH&cabin=ECONOMY&origin=DXB"),
                        "ETag"));
        var withToken = send(FlightCalls.asClient(CALENDAR + day + "&days=5").GET());
        assertEquals(tag, header(withToken, "ETag"));
        assertTrue(header(withToken, "Cache-Control").startsWith("public"), "a token changes nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "&utm_source=mail, 400 INVALID_REQUEST",
        "&_=1, 400 INVALID_REQUEST",
        "&days=3&days=3, 400 INVALID_REQUEST",
        "&cabin=, 400 INVALID_REQUEST",
        "&limit=5, 400 INVALID_REQUEST",
        "&days=0, 400 INVALID_REQUEST",
        "&days=31, 400 INVALID_REQUEST",
        "&days=x, 400 INVALID_REQUEST",
        "&cabin=STEERAGE, 400 INVALID_REQUEST",
        "&adults=0, 400 PASSENGER_COUNT",
        "&adults=10, 400 PASSENGER_COUNT",
        "&infants=2, 400 INFANT_WITHOUT_ADULT",
        "&adults=0&children=1, 400 UNACCOMPANIED_CHILD",
    })
    void aCalendarThatMakesNoSenseIsRefusedAndKeptByNobody(String more, String code) {
        var answer = ask(CALENDAR + DAY + more);
        assertEquals(code, code(answer));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("", header(answer, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/fare-calendar", "v1/schedules"})
    void aRouteIsRefusedAsASearchRefusesIt(String path) {
        assertEquals("400 UNKNOWN_AIRPORT", code(ask(path + "?origin=QQQ&destination=DOH&from=" + DAY)));
        assertEquals("400 SAME_AIRPORT", code(ask(path + "?origin=DXB&destination=DXB&from=" + DAY)));
        assertEquals("400 INVALID_REQUEST", code(ask(path + "?origin=DXB&from=" + DAY)));
        assertEquals("400 INVALID_REQUEST", code(ask(path + "?origin=DXB&destination=DOH")));
        assertEquals("400 INVALID_REQUEST", code(ask(path + "?origin=DXB&destination=DOH&from=tomorrow")));
        var route = path + "?origin=DXB&destination=DOH&from=";
        assertEquals("400 PAST_DATE", code(ask(route + TODAY.minusDays(2))));
        assertEquals("400 BEYOND_SELLING_PERIOD", code(ask(route + TODAY.plusDays(363))));
        assertEquals(200, ask(route + TODAY.plusDays(360)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&days=8", "&limit=0", "&limit=201", "&after=first", "&cabin=ECONOMY", "&after="})
    void aListThatMakesNoSenseIsRefused(String more) {
        assertEquals("400 INVALID_REQUEST", code(ask(SCHEDULES + DAY + more)));
    }

    /** Of all that may be read, these two are for anybody, and all else is kept by no cache. */
    @Test
    void nothingElseMayBeShared() throws IOException {
        var contract = Path.of(System.getProperty("fareline.module"), "../contracts/flight.openapi.yaml");
        var open = new TreeSet<String>();
        int seen = 0;
        for (var operation : Contract.of("flight", Files.readString(contract)).operations()) {
            if (operation.scope().isEmpty()) open.add(operation.method() + " " + operation.path());
            if (!operation.method().equals("GET") || operation.scope().isEmpty()) continue;
            var answer = read(operation);
            assertTrue(
                    header(answer, "Cache-Control").endsWith("no-store"),
                    operation + " " + answer.headers().map());
            assertTrue(answer.statusCode() != 401 && answer.statusCode() != 403, operation + ": " + answer.body());
            seen++;
        }
        assertEquals(Set.of("GET /v1/fare-calendar", "GET /v1/schedules"), open);
        assertTrue(seen >= 4, "reads of the contract: " + seen);
    }

    private static HttpResponse<String> read(Operation operation) {
        var values = new HashMap<String, String>();
        operation
                .pathParameters()
                .forEach((name, format) -> values.put(
                        name,
                        format.equals("uuid")
                                ? "019b0000-0000-7000-8000-000000000000"
                                : name.equals("iata") ? "DXB" : "1"));
        var path = operation.pathWith(values).substring(1);
        if (path.equals("v1/offers")) path += "?origin=DXB&destination=DOH&departureOn=" + DAY;
        return send((operation.isInternal()
                        ? FlightCalls.asService(operation.callers().getFirst(), path)
                        : FlightCalls.asClient(path))
                .GET());
    }

    private static HttpResponse<String> ask(String path) {
        return send(request(path).GET());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
