package io.fareline.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.client.StandIn.Reply;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing frees whoever waits, and leaves no thread behind. */
@Timeout(30)
class ClosingTest {
    private static final UUID ID = new UUID(0, 1);
    private static final IdempotencyKey KEY = new IdempotencyKey("mine");
    private StandIn server;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCallThatIsUnderWayEndsWithoutAnAnswer() throws Exception {
        var arrived = new CountDownLatch(1);
        server.says(_ -> {
            arrived.countDown();
            return Reply.never();
        });
        var fareline = builder().build();
        var none = afterwards(fareline, arrived);
        assertTrue(none.wasSent());
        assertEquals(KEY, none.idempotencyKey().orElseThrow());
        assertEquals(1, server.seen.size());
    }

    @Test
    void aCallThatRestsIsNotHeldUp() throws Exception {
        var resting = new CountDownLatch(1);
        server.says(Reply.lost());
        var fareline = builder()
                .surroundings(new GivenTime(), new Random(7), _ -> {
                    resting.countDown();
                    Thread.sleep(Long.MAX_VALUE);
                })
                .build();
        afterwards(fareline, resting);
        assertEquals(1, server.seen.size());
    }

    @Test
    void whoIsClosedAnswersNoMore() {
        var fareline = builder().build();
        fareline.close();
        fareline.close();
        assertThrows(IllegalStateException.class, () -> fareline.bookings().get(ID));
        assertEquals(0, server.tokens.get());
    }

    @Test
    void noThreadIsLeftBehind() {
        server.says(Reply.json(200, "{}"));
        var before = threads();
        for (int i = 0; i < 3; i++)
            try (var fareline = builder().build()) {
                fareline.bookings().get(ID);
            }
        var left = threads();
        left.removeAll(before);
        assertEquals(Set.of(), left);
    }

    private FarelineBuilder builder() {
        return Fareline.at(server.address()).credentials("buyer", "secret");
    }

    private static NoAnswer afterwards(Fareline fareline, CountDownLatch moment) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> call = threads.submit(() -> fareline.bookings().pay(ID, "tok_1", KEY));
            assertTrue(moment.await(10, TimeUnit.SECONDS));
            fareline.close();
            var failure = assertThrows(ExecutionException.class, () -> call.get(10, TimeUnit.SECONDS));
            return assertInstanceOf(NoAnswer.class, failure.getCause());
        }
    }

    /** Without those that carry virtual threads, which the JDK keeps for all. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("ForkJoinPool") && !name.startsWith("VirtualThread"))
                .collect(Collectors.toSet());
    }
}
