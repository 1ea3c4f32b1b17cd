package io.fareline.platform.outbox.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.outbox.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RelayFaultTest {
    private final RelayFixture shop = new RelayFixture(Topology.SINGLE);

    @Test
    void whatWasPublishedBeforeACrashComesAgainUnderItsNumber() {
        for (int i = 1; i <= 3; i++) shop.add("order " + i);
        var dying = shop.relay(
                shop.prepared(new RelayFixture.TransactionalTable() {
                    @Override
                    public void published(List<CloudEvent> batch, String owner, Instant now, boolean more) {
                        throw new IllegalStateException("the process dies here");
                    }
                }),
                shop.publisher());
        assertThrows(IllegalStateException.class, dying::run);
        shop.add("order 4");
        shop.clock.pass(RelayFixture.LEASE);
        shop.relay().run();
        assertEquals(List.of(1L, 2L, 3L, 1L, 2L, 3L, 4L), shop.numbers());
        var events = shop.published();
        assertEquals(events.subList(0, 3), events.subList(3, 6));
    }

    @Test
    void whileTheLeaseRunsNoOtherRelayPublishes() {
        shop.add("order 1");
        assertEquals(
                1,
                shop.table()
                        .claim("the first", 10, shop.clock.instant(), leaseEnd())
                        .size());
        shop.clock.pass(RelayFixture.LEASE.minusMillis(1));
        shop.relay().run();
        assertEquals(List.of(), shop.numbers());
        shop.clock.pass(Duration.ofMillis(1));
        shop.relay().run();
        assertEquals(List.of(1L), shop.numbers());
    }

    @Test
    void aRelayThatLostItsLeaseDoesNotEndAnothers() {
        shop.add("order 1");
        var late = shop.table().claim("the first", 10, shop.clock.instant(), leaseEnd());
        shop.clock.pass(RelayFixture.LEASE);
        assertEquals(late, shop.table().claim("the second", 10, shop.clock.instant(), leaseEnd()));
        shop.table().failed(late, "the first", shop.clock.instant());
        assertEquals(List.of(), shop.table().claim("the third", 10, shop.clock.instant(), leaseEnd()));
    }

    @Test
    void aStreamThatFailsIsLeftAloneForAWhileAndLosesNothing() {
        var attempts = new AtomicInteger();
        var publisher = shop.prepared(new Publisher() {
            @Override
            public void publish(List<CloudEvent> events) {
                if (attempts.incrementAndGet() <= 2) throw new IllegalStateException("away");
                super.publish(events);
            }
        });
        shop.add("order 1");
        var relay = shop.relay(shop.table(), publisher);
        relay.run();
        relay.run();
        assertEquals(1, attempts.get(), "the second run came too early");
        shop.clock.pass(Duration.ofSeconds(1));
        relay.run();
        shop.clock.pass(Duration.ofSeconds(1));
        relay.run();
        assertEquals(2, attempts.get(), "the wait has doubled");
        assertEquals(2, shop.database.number("select attempts from outbox where published_at is null"));
        shop.clock.pass(Duration.ofSeconds(1));
        relay.run();
        assertEquals(List.of(1L), shop.numbers());
    }

    @Test
    void aDeadRedisStopsNoChangeAndIsCaughtUpWith() {
        var relay = shop.relay();
        shop.add("order 1");
        relay.run();
        TestServers.redisServer().kill();
        try {
            shop.add("order 2");
            long before = System.nanoTime();
            relay.run();
            assertTrue(System.nanoTime() - before < Duration.ofSeconds(20).toNanos(), "the attempt is bounded");
            shop.add("order 3");
        } finally {
            TestServers.redisServer();
        }
        for (int i = 0;
                i < 10 && shop.database.number("select count(*) from outbox where published_at is null") > 0;
                i++) {
            shop.clock.pass(Duration.ofSeconds(5));
            relay.run();
        }
        assertEquals(numbersTo(3), shop.numbers().stream().distinct().sorted().toList());
    }

    @Test
    void aRedisThatHangsHoldsTheRelayOnceForABoundedTimeAndNoChange() throws InterruptedException {
        var relay = shop.relay();
        shop.add("order 1");
        relay.run();
        TestServers.redisServer().hang();
        try {
            shop.add("order 2");
            var hanging = new Thread(relay::run);
            hanging.start();
            for (int order = 3; order <= 20; order++) {
                long before = System.nanoTime();
                shop.add("order " + order);
                relay.run();
                assertTrue(System.nanoTime() - before < Duration.ofSeconds(1).toNanos(), "nobody else waits");
            }
            hanging.join(Duration.ofSeconds(8));
            assertTrue(!hanging.isAlive(), "the time-out ends it");
        } finally {
            TestServers.redisServer().resume();
        }
        for (int i = 0; i < 20 && unpublished() > 0; i++) {
            shop.clock.pass(Duration.ofSeconds(5));
            relay.run();
        }
        assertEquals(numbersTo(20), shop.numbers().stream().distinct().sorted().toList());
    }

    @Test
    void aRelayThatIsOvertakenWhilePublishingLosesNoNumber() {
        for (int i = 1; i <= 3; i++) shop.add("order " + i);
        var overtaken = shop.relay(shop.table(), shop.prepared(new Publisher() {
            @Override
            public void publish(List<CloudEvent> events) {
                shop.clock.pass(RelayFixture.LEASE);
                shop.add("order 4");
                shop.relay().run();
                super.publish(events);
            }
        }));
        overtaken.run();
        shop.add("order 5");
        shop.relay().run();
        assertEquals(List.of(1L, 2L, 3L, 4L, 1L, 2L, 3L, 5L), shop.numbers());
        assertEquals(0, unpublished());
        assertEquals(5, shop.database.number("select last_number from outbox_sequence"));
    }

    private long unpublished() {
        return shop.database.number("select count(*) from outbox where published_at is null");
    }

    private Instant leaseEnd() {
        return shop.clock.instant().plus(RelayFixture.LEASE);
    }

    private static List<Long> numbersTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
