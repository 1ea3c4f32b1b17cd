package io.fareline.platform.outbox.inbox;

import static io.fareline.platform.outbox.inbox.InboxFixture.event;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.outbox.Topology;
import io.fareline.platform.outbox.relay.Publisher;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redisson.api.RedissonClient;
import org.redisson.api.stream.StreamAddArgs;
import org.redisson.client.codec.StringCodec;

/** A reader whose Redis refuses, or keeps its connections and says nothing. */
@Timeout(120)
class ReaderOutageTest {
    private final InboxFixture reports = new InboxFixture();
    private final InboxFixture.Recorder recorder = reports.new Recorder();
    private final RedissonClient redisson = TestServers.redis(Topology.SINGLE);
    private final Runnable reader = reports.reader(redisson, recorder, "one");

    @Test
    void aDeadRedisIsLeftAloneAndComesBack() {
        tell(event(1));
        reader.run();
        TestServers.redisServer().kill();
        reader.run();
        assertTrue(took(reader) < 200, "the second round does not even ask");
        TestServers.redisServer();
        tell(event(2));
        comesBack(2);
    }

    @Test
    void aRedisThatHangsHoldsOneRoundForABoundedTimeAndThenNone() {
        tell(event(1));
        reader.run();
        int threads = Thread.activeCount();
        TestServers.redisServer().hang();
        try {
            assertTrue(took(reader) < 8_000, "time-out and one repetition, for each of two commands");
            assertTrue(took(reader) < 200, "left alone");
            for (int round = 0; round < 5; round++) {
                reports.clock.pass(Duration.ofMinutes(1));
                assertTrue(took(reader) < 8_000);
            }
            assertTrue(Thread.activeCount() <= threads + 2, "no thread piles up");
        } finally {
            TestServers.redisServer().resume();
        }
        tell(event(2));
        comesBack(2);
        assertEquals(2, reports.contiguous());
    }

    private void comesBack(int effects) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            reports.clock.pass(Duration.ofMinutes(1));
            reader.run();
            return reports.effects() == effects;
        });
    }

    private static long took(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - before).toMillis();
    }

    private void tell(CloudEvent event) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> redisson.<String, String>getStream(recorder.stream(), StringCodec.INSTANCE)
                                .add(StreamAddArgs.entry(Publisher.FIELD, event.toJson()))
                        != null);
    }
}
