package io.fareline.platform.outbox.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.platform.outbox.EventAdded;
import io.fareline.platform.service.Loops;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class RelayStartTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final RelaySettings SETTINGS =
            new RelaySettings(10, SECOND, Duration.ZERO, SECOND.multipliedBy(2), SECOND, SECOND, SECOND, 1_000);

    private final Deque<Runnable> scheduled = new ArrayDeque<>();
    private final RelayStart start = new RelayStart();
    private Runnable meanwhile = () -> {};
    private Runnable loop;
    private boolean isRejecting;
    private int runs;

    RelayStartTest() {
        start.relay = new Relay() {
            @Override
            public void run() {
                runs++;
                meanwhile.run();
            }
        };
        start.executor = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ManagedScheduledExecutorService.class}, (_, _, given) -> {
                    if (isRejecting) throw new RejectedExecutionException("stopping");
                    scheduled.add((Runnable) given[0]);
                    return null;
                });
        var loops = new Loops() {
            @Override
            public void every(Duration pause, String name, Runnable work) {
                loop = work;
            }
        };
        start.onStart(null, loops, SETTINGS, new OutboxRetention() {
            @Override
            public void start(Loops none) {}
        });
    }

    @Test
    void manyCommitsAreFollowedByOneRun() {
        for (int commit = 0; commit < 5; commit++) added();
        assertEquals(1, scheduled.size());
        runScheduled();
        assertEquals(1, runs);
        assertEquals(0, scheduled.size());
    }

    @Test
    void whatIsCommittedDuringARunIsFollowedByAnother() {
        meanwhile = () -> {
            meanwhile = () -> {};
            added();
            added();
        };
        added();
        runScheduled();
        assertEquals(1, scheduled.size());
        runScheduled();
        assertEquals(2, runs);
    }

    @Test
    void aRunThatFailsIsNotTheLast() {
        meanwhile = () -> {
            throw new IllegalStateException("no database");
        };
        added();
        runScheduled();
        added();
        assertEquals(1, scheduled.size());
    }

    @Test
    void whoIsRefusedAThreadIsNotWaitedFor() {
        isRejecting = true;
        added();
        isRejecting = false;
        added();
        assertEquals(1, scheduled.size());
    }

    @Test
    void theLoopLeavesItToARunThatIsDueButNotForEver() {
        loop.run();
        assertEquals(1, runs, "nothing is due");
        added();
        for (int round = 0; round < 9; round++) loop.run();
        assertEquals(1, runs);
        loop.run();
        assertEquals(2, runs, "the one that is due never came");
    }

    private void added() {
        start.onAdded(EventAdded.SOMETHING);
    }

    private void runScheduled() {
        scheduled.remove().run();
    }
}
