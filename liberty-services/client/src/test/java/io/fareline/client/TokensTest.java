package io.fareline.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.StandIn.Reply;
import io.fareline.client.transport.Credentials;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a token is fetched, and when not. */
class TokensTest {
    private static final Reply BOOKING = Reply.json(200, "{\"state\":\"HELD\"}");
    private static final UUID ID = new UUID(0, 1);
    private final GivenTime time = new GivenTime();
    private StandIn server;
    private Fareline fareline;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
        fareline = Fareline.at(server.address())
                .credentials("buyer", "secret")
                .surroundings(time, new Random(7), time::rest)
                .build();
    }

    @AfterEach
    void stop() {
        fareline.close();
        server.close();
    }

    @Test
    void manyThreadsFetchOneToken() throws InterruptedException {
        server.says(BOOKING);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .forEach(i -> threads.submit(() -> fareline.bookings().get(ID)));
        }
        assertEquals(20, server.seen.size());
        assertEquals(1, server.tokens.get());
    }

    @Test
    void aTokenIsRenewedBeforeItExpires() {
        server.says(BOOKING);
        fareline.bookings().get(ID);
        time.pass(Duration.ofSeconds(269));
        fareline.bookings().get(ID);
        assertEquals(1, server.tokens.get());
        time.pass(Duration.ofSeconds(1));
        fareline.bookings().get(ID);
        assertEquals(2, server.tokens.get());
        assertEquals("Bearer t2", server.seen.getLast().header("Authorization"));
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        server.says(new Reply(401, java.util.Map.of("WWW-Authenticate", "Bearer"), ""), BOOKING);
        fareline.bookings().get(ID);
        assertEquals(2, server.tokens.get());
        assertEquals(2, server.seen.size());
    }

    @Test
    void aTokenThatIsRefusedAgainIsAProblem() {
        server.says(new Reply(401, java.util.Map.of("WWW-Authenticate", "Bearer"), ""));
        var problem = assertThrows(ApiProblem.class, () -> fareline.bookings().get(ID));
        assertEquals(401, problem.status());
        assertEquals("HTTP_401", problem.code());
        assertEquals(2, server.seen.size());
    }

    @Test
    void wrongCredentialsAreAProblemAndNotRetried() {
        server.tokenReply = Reply.json(401, "{\"error\":\"invalid_client\",\"error_description\":\"no\"}");
        var problem = assertThrows(ApiProblem.class, () -> fareline.bookings().get(ID));
        assertEquals("INVALID_CLIENT", problem.code());
        assertEquals("no", problem.detail().orElseThrow());
        assertEquals(1, server.tokens.get());
        assertEquals(0, server.seen.size());
    }

    /** One after the other they would lock the client out, or take an endpoint in trouble further down. */
    @Test
    void whoWaitedForARefusedTokenSharesTheRefusal() throws InterruptedException {
        server.tokenReply = Reply.json(401, "{\"error\":\"invalid_client\"}");
        server.tokenPause = Duration.ofMillis(500);
        var refusals = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .forEach(i -> threads.submit(() -> {
                        assertThrows(ApiProblem.class, () -> fareline.bookings().get(ID));
                        refusals.incrementAndGet();
                    }));
        }
        assertEquals(20, refusals.get());
        assertTrue(server.tokens.get() < 10, server.tokens + " tokens were asked for");
    }

    @Test
    void aTokenThatIsFetchedForANewCallIsNotTheRefusalOfAnOldOne() {
        server.tokenReply = Reply.json(401, "{\"error\":\"invalid_client\"}");
        assertThrows(ApiProblem.class, () -> fareline.bookings().get(ID));
        server.tokenReply = null;
        server.says(BOOKING);
        fareline.bookings().get(ID);
        assertEquals(2, server.tokens.get());
    }

    @Test
    void aTokenEndpointThatIsBusyIsAskedAgain() {
        server.says(BOOKING);
        server.tokenReply = Reply.problem(503, "X");
        assertThrows(ApiProblem.class, () -> fareline.bookings().get(ID));
        assertEquals(5, server.tokens.get());
    }

    @Test
    void aSecretCannotBeBlank() {
        assertThrows(IllegalArgumentException.class, () -> new Credentials("buyer", " ", ""));
    }
}
