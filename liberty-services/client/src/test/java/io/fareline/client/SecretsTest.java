package io.fareline.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.StandIn.Reply;
import io.fareline.client.booking.BookingRequest;
import io.fareline.client.booking.Contact;
import io.fareline.client.booking.NewPassenger;
import io.fareline.client.transport.Credentials;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be seen is not seen: in no text, no exception and no log of the library. */
class SecretsTest {
    private static final List<String> HIDDEN = List.of("hush", "aHVzaA", "t1", "tok_hush");
    private static final BookingRequest REQUEST = BookingRequest.instant(
            "offer",
            List.of(NewPassenger.adult("Ada", "Lovelace", LocalDate.of(1990, 12, 10))),
            Contact.email("ada@example.com"),
            "tok_hush");
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("io.fareline.client");
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private StandIn server;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
        root.setLevel(Level.ALL);
        root.addHandler(ear);
    }

    @AfterEach
    void stop() {
        root.removeHandler(ear);
        server.close();
    }

    static Stream<Reply> failures() {
        return Stream.of(
                Reply.lost(), Reply.problem(403, "X"), Reply.json(200, "nonsense"), Reply.json(200, "{\"id\":{}}"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureTellsNoSecret(Reply reply) {
        server.says(reply);
        isHidden(failure());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureOfTheTokenEndpointTellsNoSecret(Reply reply) {
        server.tokenReply = reply;
        isHidden(failure());
    }

    @Test
    void nothingOfOursPrintsASecret() {
        assertFalse(REQUEST.toString().contains("tok_hush"), REQUEST.toString());
        assertFalse(new Credentials("buyer", "hush", "").toString().contains("hush"));
        var builder = Fareline.at(server.address()).credentials("buyer", "hush");
        try (var fareline = builder.build()) {
            isHidden(builder + " " + fareline + " " + fareline.bookings());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://buyer:hush@api.example.com",
                "https://api.example.com/base",
                "https://api.example.com?a=b",
                "https://api.example.com#a",
                "https:api.example.com"
            })
    void anAddressIsAHostAndNothingElse(String address) {
        assertThrows(IllegalArgumentException.class, () -> Fareline.at(URI.create(address)));
    }

    @Test
    void secretsTravelInTheClearOnThisMachineOnly() {
        assertThrows(IllegalArgumentException.class, () -> Fareline.at(URI.create("http://api.example.com")));
        assertThrows(IllegalArgumentException.class, () -> Fareline.at(URI.create("ftp://localhost")));
        Fareline.at(URI.create("https://api.example.com"));
    }

    @Test
    void theLibraryNamesItselfAndItsVersion() {
        server.says(Reply.json(200, "{}"));
        try (var fareline = Fareline.at(URI.create(server.address() + "/"))
                .credentials("buyer", "hush")
                .userAgent("desk/2")
                .build()) {
            fareline.bookings().all().findFirst();
        }
        var version = System.getProperty("fareline.version");
        assertTrue(version.matches("\\d.*"), version);
        assertEquals(
                "fareline-java/" + version + " desk/2", server.seen.getFirst().header("User-agent"));
    }

    private String failure() {
        try (var fareline = Fareline.at(server.address())
                .credentials("buyer", "hush")
                .attempts(1)
                .build()) {
            var thrown = assertThrows(
                    FarelineException.class, () -> fareline.bookings().create(REQUEST));
            var text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }

    private void isHidden(String text) {
        for (String secret : HIDDEN)
            assertFalse((text + logged).matches("(?s).*\\b" + secret + "\\b.*"), () -> secret + " in " + text + logged);
    }
}
