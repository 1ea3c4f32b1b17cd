package io.fareline.booking.lookup;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.lookup.SharedCounts.Counter;
import io.fareline.booking.lookup.SharedCounts.Limits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedCountsTest {
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int CALLS = 4;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Later clock = new Later();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean hangs;
    private volatile boolean refuses;
    private final Counter counter =
            new Counter(threads, clock, new Limits(Duration.ofMillis(100), Duration.ofSeconds(5), CALLS), this::redis);

    @AfterEach
    void end() {
        released.countDown();
        threads.shutdown();
    }

    @Test
    void whileRedisAnswersItCounts() {
        assertEquals(OptionalLong.of(1), counter.count("a", LIFE));
        assertEquals(OptionalLong.of(2), counter.count("a", LIFE));
    }

    @Test
    void aRedisThatHangsCostsTheTimeOutOnceAndThenNothing() {
        hangs = true;
        assertTrue(took() >= 100);
        for (int request = 0; request < 1000; request++) counter.count("a", LIFE);
        assertTrue(took() < 50);
        assertEquals(1, asked.get());
    }

    @Test
    void whoLooksWhetherItIsBackDoesNotWaitEither() {
        hangs = true;
        counter.count("a", LIFE);
        clock.passed = Duration.ofSeconds(5);
        assertTrue(took() < 50);
        assertTrue(took() < 50);
        await().until(() -> asked.get() == 2);
    }

    @Test
    void aRedisThatIsBackCountsAgain() {
        refuses = true;
        assertEquals(OptionalLong.empty(), counter.count("a", LIFE));
        refuses = false;
        assertEquals(OptionalLong.empty(), counter.count("a", LIFE), "left alone for a while");
        clock.passed = Duration.ofSeconds(5);
        counter.count("a", LIFE);
        await().until(() -> counter.count("a", LIFE).isPresent());
    }

    @Test
    void noMoreThreadsHangThanMay() {
        hangs = true;
        for (int look = 1; look <= 20; look++) {
            clock.passed = Duration.ofSeconds(5L * look);
            counter.count("a", LIFE);
        }
        await().during(Duration.ofMillis(200)).until(() -> asked.get() <= CALLS);
    }

    private long took() {
        long before = System.nanoTime();
        counter.count("a", LIFE);
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    private long redis(String key, Duration life) {
        int number = asked.incrementAndGet();
        if (refuses) throw new IllegalStateException("away");
        if (!hangs) return number;
        try {
            released.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return number;
    }

    private static final class Later extends Clock {
        volatile Duration passed = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.parse("2030-03-01T12:00:00Z").plus(passed);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
