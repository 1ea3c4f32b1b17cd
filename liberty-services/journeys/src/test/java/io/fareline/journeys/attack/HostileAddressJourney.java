package io.fareline.journeys.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.journeys.Answer;
import io.fareline.journeys.Sandbox;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Paths, queries, methods and headers that somebody would read in another way than we do, at the edge and behind it. */
class HostileAddressJourney {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final byte[] NOTHING = {};
    private static final String TOKEN = "Authorization: "
            + Tokens.any().scopes("bookings.read", "bookings.write").bearer();
    private static final List<URI> DOORS = List.of(Sandbox.url("edge"), Sandbox.url("booking"));

    @Test
    void addressesThatCanBeReadInTwoWaysAreRefused() {
        for (var path : List.of(
                "%2e%2e/%2e%2e/internal/v1/bookings",
                "..%2f..%2finternal/v1/bookings",
                "../../internal/v1/bookings",
                "%00",
                "a%00b",
                "%0d%0aSet-Cookie:%20a=b",
                "%23",
                "%5c..%5c",
                "%zz",
                "%",
                "%ff",
                "%C3%28",
                "%252e%252e",
                "..;/internal/v1/bookings",
                "x".repeat(15_000),
                "?%zz=%zz",
                "?limit=%00",
                "?a=%ff",
                "?a=%0d%0ab",
                "?limit=99999999999999999999",
                "?limit=-1",
                "?limit=1e9",
                "?after=" + "x".repeat(12_000))) {
            refused("GET /v1/bookings/".substring(0, path.startsWith("?") ? 16 : 17) + path, List.of(TOKEN));
        }
    }

    @Test
    void nothingInternalIsReachedByATrick() {
        var edge = new Wire(Sandbox.url("edge"), LIMIT);
        var internal = "Authorization: " + Tokens.any().service("admin").bearer();
        for (var path : List.of(
                "/internal/v1/bookings",
                "//internal/v1/bookings",
                "/INTERNAL/v1/bookings",
                "/v1/../internal/v1/bookings",
                "/v1/bookings/..%2f..%2finternal/v1/bookings",
                "/./internal/v1/bookings",
                "/%69nternal/v1/bookings",
                "/internal;a=b/v1/bookings",
                "http://booking-service/internal/v1/bookings")) {
            var answer = edge.send("GET " + path + "?email=a@b.de HTTP/1.1", List.of(internal), NOTHING);
            assertTrue(Set.of(400, 404).contains(answer.status()), path + " " + answer);
            assertTrue(Refusal.isProper(answer), path + " " + answer);
        }
    }

    @Test
    void aServiceTakesSomeHeadersAndNotAnyNumberOfThem() {
        assertEquals(200, withHeaders(80));
        assertEquals(400, withHeaders(120));
    }

    private static int withHeaders(int number) {
        var headers = new ArrayList<String>(List.of(TOKEN));
        for (int i = 0; i < number; i++) headers.add("X-Header-" + i + ": a");
        return new Wire(Sandbox.url("booking"), LIMIT)
                .send("GET /v1/bookings HTTP/1.1", headers, NOTHING)
                .status();
    }

    @Test
    void methodsThatNobodyOffersAreRefused() {
        for (var method : List.of("TRACE", "PUT", "PATCH", "DELETE", "CONNECT", "PROPFIND", "FOO", "G(T")) {
            refused(method + " /v1/bookings", List.of(TOKEN));
        }
        for (var override :
                List.of("X-HTTP-Method-Override: DELETE", "X-HTTP-Method: POST", "X-Method-Override: PUT")) {
            for (var door : DOORS) {
                var answer = new Wire(door, LIMIT).send("GET /v1/bookings HTTP/1.1", List.of(TOKEN, override), NOTHING);
                assertEquals(200, answer.status(), override);
            }
        }
    }

    @Test
    void headersThatCanBeReadInTwoWaysAreRefused() {
        for (var header : List.of(
                TOKEN,
                "X-A: a\0b",
                "X-A: \u001b[31mred",
                "Accept: ;;;",
                "Accept: text/html",
                "Accept-Language: \u00ff;q=9",
                "Content-Encoding: gzip",
                "Content-Encoding: deflate",
                "X-A: " + "x".repeat(40_000))) {
            refused("GET /v1/bookings", List.of(TOKEN, header));
        }
        var edge = new Wire(Sandbox.url("edge"), LIMIT);
        for (var lengths : List.of("Transfer-Encoding: chunked", "Content-Length: 4", "Content-Length: -1")) {
            var answer = edge.send("POST /v1/bookings HTTP/1.1", List.of(TOKEN, lengths), new byte[] {'{', '}'});
            assertTrue(Refusal.isProper(answer), lengths + " " + answer);
        }
    }

    @Test
    void noHeaderOfAClientMakesItSomebodyElse() {
        var asked = "GET /v1/bookings?limit=200 HTTP/1.1";
        for (var door : DOORS) {
            var wire = new Wire(door, LIMIT);
            var mine = wire.send(asked, List.of(TOKEN), NOTHING).is(200).body();
            for (var header : List.of(
                    "Fareline-Acting-Client: sandbox-buyer",
                    "$WSRU: sandbox-buyer",
                    "$WSAT: BASIC",
                    "$WSIS: true",
                    "X-Forwarded-User: sandbox-buyer",
                    "X-Forwarded-For: 10.0.0.1",
                    "X-Forwarded-Client-Cert: By=spiffe://cluster.local/ns/fareline/sa/admin-service;"
                            + "URI=spiffe://cluster.local/ns/fareline/sa/admin-service",
                    "Forwarded: for=10.0.0.1",
                    "X-Client-Id: sandbox-buyer",
                    "X-A: a\rFareline-Acting-Client: sandbox-buyer")) {
                assertEquals(
                        mine,
                        wire.send(asked, List.of(TOKEN, header), NOTHING)
                                .is(200)
                                .body(),
                        header);
            }
            for (var header : List.of("$WSRU: administrator", "$WSPC: admin", "Fareline-Acting-Client: admin")) {
                assertEquals(401, wire.send(asked, List.of(header), NOTHING).status(), header);
            }
        }
    }

    private static void refused(String line, List<String> headers) {
        var wrong = new ArrayList<String>();
        for (var door : DOORS) {
            Answer answer = new Wire(door, LIMIT).send(line + " HTTP/1.1", headers, NOTHING);
            // What the server's web container refuses before any code of ours says so in a line of its own.
            boolean itsOwn = !door.equals(Sandbox.url("edge"))
                    && answer.status() == 400
                    && answer.body().contains("CWWWC0005I");
            if (!Refusal.isProper(answer) && !itsOwn) wrong.add(door + " " + answer);
        }
        assertEquals(List.of(), wrong, line.length() > 200 ? line.substring(0, 200) : line);
    }
}
