package io.fareline.platform.security.limit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.security.limit.RedisChoice.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RedisChoiceTest {
    private static final int CALLS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final MovableClock clock = new MovableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean hangs;
    private volatile boolean refuses;
    private volatile boolean throwsAtOnce;
    private final RedisChoice choice =
            new RedisChoice(threads, clock, new Limits(Duration.ofMillis(100), PAUSE, CALLS));

    @BeforeEach
    void connect() {
        await().until(() -> choice.ask(this::redis).isPresent());
        asked.set(0);
    }

    @AfterEach
    void end() {
        threads.shutdown();
    }

    @Test
    void whileRedisAnswersItIsAskedEachTime() {
        assertEquals(Optional.of(1), choice.ask(this::redis));
        assertEquals(Optional.of(2), choice.ask(this::redis));
    }

    @Test
    void theFirstQuestionOfAllWaitsForNoConnection() {
        var fresh = new RedisChoice(threads, clock, new Limits(Duration.ofMillis(100), PAUSE, CALLS));
        hangs = true;
        assertTrue(took(fresh) < 50);
        await().until(() -> asked.get() == 1);
    }

    @Test
    void aRedisThatHangsCostsTheTimeOutOnceAndThenNothing() {
        hangs = true;
        assertTrue(took(choice) >= 100);
        for (int request = 0; request < 1_000; request++) choice.ask(this::redis);
        assertTrue(took(choice) < 50);
        assertEquals(1, asked.get());
    }

    @Test
    void whoLooksWhetherItIsBackDoesNotWaitEither() {
        hangs = true;
        choice.ask(this::redis);
        clock.pass(PAUSE);
        assertTrue(took(choice) < 50);
        assertTrue(took(choice) < 50);
        await().until(() -> asked.get() == 2);
    }

    @Test
    void aRedisThatIsBackIsAskedAgain() {
        refuses = true;
        assertEquals(Optional.empty(), choice.ask(this::redis));
        refuses = false;
        assertEquals(Optional.empty(), choice.ask(this::redis), "left alone for a while");
        clock.pass(PAUSE);
        choice.ask(this::redis);
        await().until(() -> choice.ask(this::redis).isPresent());
    }

    @Test
    void aClientThatIsClosedIsARedisThatIsAway() {
        throwsAtOnce = true;
        assertEquals(Optional.empty(), choice.ask(this::redis));
        assertEquals(Optional.empty(), choice.ask(this::redis));
        assertEquals(1, asked.get());
    }

    @Test
    void noMoreAreUnderWayThanMay() {
        hangs = true;
        for (int look = 1; look <= 20; look++) {
            clock.pass(PAUSE);
            choice.ask(this::redis);
        }
        await().during(Duration.ofMillis(200)).until(() -> asked.get() <= CALLS);
    }

    private long took(RedisChoice choice) {
        long before = System.nanoTime();
        choice.ask(this::redis);
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    private CompletionStage<Integer> redis() {
        int number = asked.incrementAndGet();
        if (throwsAtOnce) throw new IllegalStateException("shut down");
        if (refuses) return CompletableFuture.failedFuture(new IllegalStateException("away"));
        return hangs ? new CompletableFuture<>() : CompletableFuture.completedFuture(number);
    }
}
