package io.fareline.journeys.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.journeys.Answer;
import io.fareline.journeys.Sandbox;
import io.fareline.platform.testing.contract.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every operation that takes JSON, sent what is too large, too deep, too much or not JSON at all. */
class HostileBodyJourney {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String JSON = "application/json";
    private static final String TOO_MUCH = " ".repeat(70_000);
    private static final List<String> READ_ONLY =
            List.of("id", "client", "state", "version", "createdAt", "recordLocator", "tickets", "total", "unheard");

    @AfterAll
    static void nothingHasComeOfIt() {
        var mine = new Wire(Sandbox.url("edge"), LIMIT)
                .send("GET /v1/bookings HTTP/1.1", List.of("Authorization: " + bookings()), new byte[0])
                .is(200);
        assertEquals(0, mine.json().path("items").size(), mine.body());
    }

    @Test
    void whatIsNoJsonForThemIsRefused() {
        var wrong = new ArrayList<String>();
        for (var operation : taking()) {
            HostileBodies.refused().forEach((name, body) -> {
                var answer = post(operation, JSON, List.of(), body);
                if (answer.status() != 400 || !Refusal.isProper(answer)) wrong.add(operation + " " + name + answer);
            });
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void whatIsReadOnlyCannotBeAssigned() {
        for (var operation : taking()) {
            var body = new StringBuilder("{");
            READ_ONLY.forEach(name -> body.append('"').append(name).append("\":\"x\","));
            var answer = post(operation, JSON, List.of(), bytes(body + "\"more\":1}"));
            assertEquals(400, answer.status(), operation + " " + answer);
            assertTrue(Refusal.isProper(answer), operation + " " + answer);
            if (operation.isInternal()) continue;
            var named = answer.json().path("errors").findValuesAsText("field");
            for (var name : List.of("client", "state", "version", "tickets", "total", "unheard", "more"))
                assertTrue(named.contains(name), operation + " takes " + name + ": " + answer.body());
        }
    }

    @Test
    void textsThatNobodyCanKeepAreRefused() {
        var wrong = new ArrayList<String>();
        for (var operation : taking()) {
            for (var text : HostileBodies.texts().entrySet()) {
                var answer = post(operation, JSON, List.of(), bytes(everywhere(text.getValue())));
                if (!Refusal.isProper(answer)) wrong.add(operation + " " + text.getKey() + " " + answer);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void whatIsTooLargeIsRefusedEarly() {
        for (var operation : taking()) {
            post(operation, JSON, List.of(), bytes(TOO_MUCH)).isProblem(413, "BODY_TOO_LARGE");
            var chunk = "10000\r\n" + " ".repeat(65_536) + "\r\n";
            var chunked = wire(operation)
                    .raw(
                            head(operation, JSON, List.of("Transfer-Encoding: chunked")) + "\r\n",
                            bytes(chunk.repeat(40) + "0\r\n\r\n"));
            chunked.isProblem(413, "BODY_TOO_LARGE");
            post(operation, JSON, List.of("Content-Encoding: gzip"), HostileBodies.bomb())
                    .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @Test
    void otherMediaTypesAreRefused() {
        for (var operation : taking()) {
            for (var type :
                    List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "", "x", "a/b/c")) {
                var answer = post(operation, type, List.of(), bytes("{}"));
                assertTrue(answer.status() == 415 || answer.status() == 400, operation + " " + type + " " + answer);
                assertTrue(Refusal.isProper(answer), operation + " " + type + " " + answer);
            }
        }
    }

    private static List<Operation> taking() {
        return Contracts.operations().stream()
                .filter(operation -> operation.mediaType().orElse("").equals(JSON))
                .toList();
    }

    /** One object that has the text wherever an operation of ours might look for one. */
    private static String everywhere(String text) {
        var one = "\"" + text + "\"";
        return "{\"offerIds\":[" + one + "],\"paymentMethod\":" + one + ",\"name\":" + one + ",\"familyName\":" + one
                + ",\"recordLocator\":" + one + ",\"quoteId\":" + one + ",\"scopes\":[" + one + "],\"reference\":" + one
                + ",\"contact\":{\"email\":" + one + "},\"passengers\":[{\"givenName\":" + one + "}],\"reason\":" + one
                + ",\"until\":" + one + "}";
    }

    private static Answer post(Operation operation, String type, List<String> more, byte[] body) {
        var head = head(operation, type, more) + "Content-Length: " + body.length + "\r\n\r\n";
        return wire(operation).raw(head, body);
    }

    private static String head(Operation operation, String type, List<String> more) {
        var head = operation.method() + " " + Contracts.nowhere(operation) + " HTTP/1.1\r\nHost: wire.test\r\n"
                + "Connection: close\r\nAuthorization: "
                + Tokens.opening(operation).bearer()
                + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Type: " + type + "\r\n"
                + (operation.isInternal() ? "Fareline-Acting-Client: attacker\r\n" : "");
        return more.isEmpty() ? head : head + String.join("\r\n", more) + "\r\n";
    }

    private static Wire wire(Operation operation) {
        URI door = operation.isInternal() ? Access.direct(operation) : Sandbox.url("edge");
        return new Wire(door, LIMIT);
    }

    private static String bookings() {
        return Tokens.any().scopes("bookings.read").bearer();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
