package io.fareline.platform.outbox.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.Event;
import io.fareline.platform.outbox.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(Topology.class)
class RelayTest {
    private static final Event EVENT = new Event("order-placed.v1", "1", 1, Map.of());
    private final RelayFixture shop;

    RelayTest(Topology topology) {
        shop = new RelayFixture(topology);
    }

    @Test
    void everythingIsPublishedOnceInTheOrderOfItsNumbers() {
        for (int i = 1; i <= 25; i++) shop.add("order " + i);
        var relay = shop.relay();
        relay.run();
        relay.run();
        assertEquals(numbersTo(25), shop.numbers());
        assertEquals(0, shop.database.number("select count(*) from outbox where published_at is null"));
        var first = shop.published().getFirst();
        assertEquals("/shop", first.source());
        assertEquals("order 1", first.data().getString("order"));
        assertEquals(first.id().toString(), shop.database.text("select id from outbox where sequence = 1"));
    }

    @Test
    void aRolledBackEventLeavesNoGap() {
        shop.add("order 1");
        assertThrows(
                IllegalStateException.class,
                () -> shop.database.inTransaction(() -> {
                    shop.outbox.add(EVENT);
                    throw new IllegalStateException("the change fails");
                }));
        shop.add("order 2");
        shop.relay().run();
        assertEquals(numbersTo(2), shop.numbers());
    }

    @Test
    void twoRelaysAndFourWritersLeaveNoGapAndLoseNothing() throws Exception {
        var writing = new AtomicBoolean(true);
        var written = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) work.add(() -> write(written));
        for (int relays = 0; relays < 2; relays++) work.add(() -> relayWhile(writing, shop.relay()));
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Void>> running = work.stream().map(threads::submit).toList();
            for (var writer : running.subList(0, 4)) writer.get();
            writing.set(false);
            for (var relay : running.subList(4, 6)) relay.get();
        }
        shop.relay().run();
        var distinct = shop.published().stream()
                .map(CloudEvent::sequence)
                .distinct()
                .sorted()
                .toList();
        assertEquals(numbersTo(written.get()), distinct);
        assertEquals(
                written.get(),
                shop.published().stream().map(CloudEvent::id).distinct().count());
        assertEquals(written.get(), shop.database.number("select last_number from outbox_sequence"));
        assertEquals(written.get(), shop.database.number("select count(*) from outbox where published_at is not null"));
    }

    private Void write(AtomicInteger written) {
        for (int i = 0; i < 50; i++) {
            boolean fails = i % 7 == 3;
            try {
                shop.database.inTransaction(() -> {
                    shop.outbox.add(EVENT);
                    if (fails) throw new IllegalStateException("rolled back");
                });
                written.incrementAndGet();
            } catch (IllegalStateException rolledBack) {
                assertTrue(fails);
            }
        }
        return null;
    }

    private static Void relayWhile(AtomicBoolean writing, Relay relay) {
        while (writing.get()) relay.run();
        return null;
    }

    @Test
    void theStreamKeepsAboutAsManyEntriesAsItIsTold() {
        shop.database.inTransaction(() -> {
            for (int i = 0; i < 1500; i++) shop.outbox.add(EVENT);
        });
        shop.relay().run();
        int kept = shop.published().size();
        assertTrue(kept >= 1000 && kept < 1200, kept + " entries");
        assertEquals(1500, shop.published().getLast().sequence());
    }

    @Test
    void onlyWhatWasPublishedLongAgoIsRemovedABatchAtATime() {
        var retention = new OutboxRetention();
        retention.dataSource = shop.database.dataSource();
        retention.clock = shop.clock;
        retention.retention = Duration.ofDays(7);
        retention.batch = 2;
        for (int i = 1; i <= 3; i++) shop.add("order " + i);
        shop.relay().run();
        shop.add("never published");
        shop.clock.pass(Duration.ofDays(7));
        assertEquals(0, retention.deleteBatch());
        shop.clock.pass(Duration.ofMillis(1));
        assertEquals(2, retention.deleteBatch());
        assertEquals(1, retention.deleteBatch());
        assertEquals(0, retention.deleteBatch());
        assertEquals(1, shop.database.number("select count(*) from outbox"));
    }

    @Test
    void aLeaseShorterThanTwoTimeOutsIsRefused() {
        var second = Duration.ofSeconds(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new RelaySettings(
                        1, second, second, second.multipliedBy(2).minusMillis(1), second, second, second, 1000));
    }

    private static List<Long> numbersTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
