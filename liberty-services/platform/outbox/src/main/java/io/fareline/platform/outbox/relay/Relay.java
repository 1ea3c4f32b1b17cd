package io.fareline.platform.outbox.relay;

import io.fareline.platform.outbox.Backoff;
import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.Outage;
import io.fareline.platform.service.Ids;
import io.fareline.platform.service.Loops;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;

/**
 * Publishes what waits in the outbox: takes a batch in one transaction, publishes it outside of any, and marks it in
 * another. Dying in between means publishing the batch again, under the same numbers. A Redis that fails is left alone
 * for a while that grows with each failure, and nothing but the relay waits for it.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class.getName());

    @Inject
    RelayTable table;

    @Inject
    Publisher publisher;

    @Inject
    RelaySettings settings;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    Loops loops;

    private String owner;
    private final ReentrantLock running = new ReentrantLock();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private Backoff backoff;

    @PostConstruct
    void prepare() {
        owner = ids.next().toString();
        backoff = settings.backoff();
    }

    /** Publishes until nothing waits. Called while it runs elsewhere in the process, it makes that run look once more. */
    public void run() {
        wanted.set(true);
        while (wanted.get() && running.tryLock()) {
            try {
                while (wanted.getAndSet(false)) drain();
            } finally {
                running.unlock();
            }
        }
    }

    private void drain() {
        boolean more = true;
        while (more && backoff.isOver(clock.instant()) && !loops.areStopping()) more = publishBatch();
    }

    private boolean publishBatch() {
        var now = clock.instant();
        List<CloudEvent> batch = table.claim(owner, settings.batch(), now, now.plus(settings.lease()));
        if (batch.isEmpty() || !publish(batch)) return false;
        boolean more = batch.size() == settings.batch();
        table.published(batch, owner, clock.instant(), more);
        return more;
    }

    private boolean publish(List<CloudEvent> batch) {
        try {
            publisher.publish(batch);
            backoff.succeeded();
            return true;
        } catch (RuntimeException failure) {
            var now = clock.instant();
            var wait = backoff.failed(now);
            LOG.log(Outage.level(failure), "{0} events were not published ({1}); next attempt in {2}.", new Object[] {
                batch.size(), Outage.text(failure), wait
            });
            table.failed(batch, owner, now);
            return false;
        }
    }
}
