package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.journeys.fault.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Secrets are exchanged while clients search and book: the login of two databases, after which the former is closed, and
 * the key that signs tokens. Nobody notices, and afterwards the new ones are in use.
 */
class RotationJourney {
    private static final String WRONG_PASSWORD = "28P01";
    private static final int WORKERS = 3;

    /** Of servers that nobody has asked anything yet. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Processes processes = Processes.of(fareline());
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger booked = new AtomicInteger();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    /** The login of a service as its folder of secrets has it. */
    private record Login(String service, String user, String password) {
        static Login of(String service) {
            return new Login(
                    service,
                    Sandbox.secretOf(service, "fareline.database.user"),
                    Sandbox.secretOf(service, "fareline.database.password"));
        }

        long sessions() {
            return Databases.number(
                    service,
                    "select count(*) from pg_stat_activity where usename = ? and application_name = ?",
                    user,
                    service);
        }

        void open() throws SQLException {
            var url = "jdbc:postgresql://127.0.0.1:" + Sandbox.value("postgresql.port") + "/" + service;
            DriverManager.getConnection(url, user, password).close();
        }
    }

    @Test
    void secretsAreExchangedUnderLoadAndNobodyNotices() throws Exception {
        var booking = Login.of("booking");
        var flight = Login.of("flight");
        booking.open();
        assertTrue(booking.sessions() > 0, "booking does not use " + booking);
        var before = Client.of("buyer");
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int worker = 0; worker < WORKERS; worker++) {
                    int day = 20 + 10 * worker;
                    workers.submit(() -> work(day));
                }
                more();
                processes.rotate("database", "booking");
                more();
                processes.rotate("database", "flight");
                more();
                processes.rotate("signing-keys");
                more();
            } finally {
                over.set(true);
            }
        }
        assertEquals(Set.of(), failed, answers::toString);
        isExchanged(booking);
        isExchanged(flight);
        var after = Client.of("buyer");
        assertNotEquals(keyOf(before), keyOf(after));
        // What the former key has signed is good to its end.
        before.get("/v1/bookings").is(200);
        after.get("/v1/bookings").is(200);
    }

    private static void isExchanged(Login former) {
        var now = Login.of(former.service());
        assertNotEquals(former.user(), now.user());
        assertTrue(now.sessions() > 0, former.service() + " does not use " + now.user());
        assertEquals(0, former.sessions(), former.user());
        assertEquals(
                WRONG_PASSWORD, assertThrows(SQLException.class, former::open).getSQLState());
    }

    /** Goes on once every worker had the time to book again, on whatever is in use by then. */
    private void more() {
        int wanted = booked.get() + WORKERS;
        Awaitility.await("bookings go on").atMost(LIMIT).until(() -> booked.get() >= wanted || !failed.isEmpty());
    }

    private void work(int day) {
        try {
            while (!over.get()) book(day + booked.get() % 10);
        } catch (RuntimeException | AssertionError broken) {
            failed.add(broken.toString());
        }
    }

    /** With a token of its own each time, so that a new key is met as soon as it signs. */
    private void book(int day) {
        var token = counted("token", Client.token("buyer", null));
        if (token.status() != 200) return;
        var client = Client.withToken(token.json().path("access_token").asText());
        var search = "/v1/offers?origin=FRA&destination=LHR&departureOn=" + Trip.inDays(day) + "&adults=1";
        var found = counted("search", client.get(search));
        if (found.status() != 200) return;
        var offer = found.json().path("offers").path(0).path("id").asText();
        var request = Trip.booking(offer, "INSTANT").put("paymentMethod", Cards.token(Cards.GOOD));
        var bought = counted("booking", client.post("/v1/bookings", request.toString()));
        if (bought.status() != 201) return;
        counted("reading", client.get(Trip.path(bought.json())));
        booked.incrementAndGet();
    }

    private Answer counted(String what, Answer answer) {
        answers.merge(what + " " + answer.status(), 1, Integer::sum);
        if (answer.status() >= 500 || answer.status() == 401)
            failed.add(what + " was answered with " + answer.status() + ": " + answer.body());
        return answer;
    }

    private static String keyOf(Client client) {
        var header = client.bearer().substring("Bearer ".length()).split("\\.")[0];
        return json(Base64.getUrlDecoder().decode(header)).path("kid").asText();
    }

    private static JsonNode json(byte[] text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static Properties fareline() {
        var values = new Properties();
        for (String name : List.of("fareline.repository", "fareline.home", "fareline.port.offset"))
            values.setProperty(name, Sandbox.value(name));
        return values;
    }
}
