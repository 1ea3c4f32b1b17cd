package io.fareline.platform.outbox.dead;

import static io.fareline.platform.outbox.inbox.InboxFixture.GROUP;
import static io.fareline.platform.outbox.inbox.InboxFixture.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.SettableClock;
import io.fareline.platform.outbox.TestDatabase;
import io.fareline.platform.outbox.TestServers;
import io.fareline.platform.outbox.dead.Refusal.Reason;
import io.fareline.platform.outbox.inbox.Failures;
import io.fareline.platform.outbox.inbox.InboxFixture;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SettleDeadEventTest {
    private final TestDatabase database = TestServers.database();
    private final SettableClock clock = new SettableClock();
    private final InboxFixture reports = new InboxFixture(database, clock);
    private final InboxFixture.Recorder recorder = reports.new Recorder();
    private final DeadEvents deadEvents = deadEvents();
    private final SettleDeadEvent settle = settle();

    @Test
    void anEventThatIsRequeuedIsHeardOnceHoweverOftenItIsAsked() throws Exception {
        long id = died();
        Callable<DeadEvent> requeue = () -> settle.requeue(id, "ann");
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var answer : threads.invokeAll(Collections.nCopies(10, requeue)))
                assertEquals("REQUEUED", answer.get().settlement());
        }
        assertEquals(1, reports.effects());
        assertEquals(0, deadEvents.open(0, 10).size());
        assertEquals("ann", deadEvents.get(id).settledBy());
    }

    @Test
    void whatFailsAgainStaysDeadAndSaysWhy() {
        long id = died();
        recorder.fails = true;
        assertEquals(Reason.FAILED_AGAIN, refused(() -> settle.requeue(id, "ann")));
        assertEquals(0, reports.effects());
        var still = deadEvents.open(0, 10).getFirst();
        assertEquals(InboxFixture.ATTEMPTS + 1, still.attempts());
        assertEquals("java.lang.IllegalStateException: the consumer fails", still.reason());
        assertNull(still.settlement());
    }

    @Test
    void aVersionThatIsNotKnownYetStaysDeadUntilItIs() {
        recorder.types = Set.of("order-placed.v2");
        long id = died();
        assertEquals(Reason.FAILED_AGAIN, refused(() -> settle.requeue(id, "ann")));
        assertNull(deadEvents.open(0, 10).getFirst().settlement());
        recorder.types = Set.of("order-placed.v1", "order-placed.v2");
        assertEquals("REQUEUED", settle.requeue(id, "ann").settlement());
        assertEquals(1, reports.effects());
    }

    @Test
    void whatIsDiscardedIsNotHeardLater() {
        long id = died();
        assertEquals("DISCARDED", settle.discard(id, "ann").settlement());
        assertEquals("DISCARDED", settle.discard(id, "bob").settlement());
        assertEquals("ann", deadEvents.get(id).settledBy(), "the first decision stands");
        assertEquals(Reason.DEAD_EVENT_SETTLED, refused(() -> settle.requeue(id, "bob")));
        assertEquals(0, reports.effects());
    }

    @Test
    void whatIsNoEventCannotBeHeard() {
        reports.failures.malformed(new Failures.Entry(GROUP, recorder.stream(), "7-0", "nonsense"), "no JSON");
        long id = deadEvents.open(0, 10).getFirst().id();
        assertEquals(Reason.NOTHING_TO_REQUEUE, refused(() -> settle.requeue(id, "ann")));
        assertEquals(Reason.NO_SUCH_DEAD_EVENT, refused(() -> settle.discard(id + 1, "ann")));
    }

    @Test
    void theListIsPagedAndLeavesBodiesOut() {
        long first = died();
        long second = died();
        assertEquals(first, deadEvents.open(0, 1).getFirst().id());
        assertEquals(second, deadEvents.open(first, 1).getFirst().id());
        assertNull(deadEvents.open(0, 1).getFirst().body());
    }

    /** @return its number */
    private long died() {
        var event = event(1 + reports.database.number("select count(*) from inbox_dead"));
        for (int attempt = 1; attempt <= InboxFixture.ATTEMPTS; attempt++)
            reports.failures.failed(
                    new Failures.Entry(GROUP, recorder.stream(), event.sequence() + "-0", event.toJson()),
                    event,
                    "it failed");
        return database.number("select max(number) from inbox_dead");
    }

    private static Reason refused(Runnable work) {
        return assertThrows(Refusal.class, work::run).reason();
    }

    private DeadEvents deadEvents() {
        var events = new DeadEvents();
        events.dataSource = database.dataSource();
        events.clock = clock;
        return events;
    }

    private SettleDeadEvent settle() {
        var hear = new HearAgain() {
            @Override
            public boolean by(EventConsumer consumer, DeadEvent dead, String who) {
                return database.inTransaction(() -> super.by(consumer, dead, who));
            }
        };
        hear.deadEvents = deadEvents;
        var settling = new SettleDeadEvent();
        settling.deadEvents = deadEvents;
        settling.hearAgain = hear;
        settling.consumers = consumers();
        return settling;
    }

    @SuppressWarnings("unchecked")
    private Instance<EventConsumer> consumers() {
        return (Instance<EventConsumer>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("stream")) return Stream.of(recorder);
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
