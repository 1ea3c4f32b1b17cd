package io.fareline.flight.holdqueue;

import io.fareline.flight.database.DatabaseFailure;
import io.fareline.platform.outbox.Outbox;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Writes holds, and their releases, in batches: what asks for the same seats at the same time is decided in one
 * transaction, whose one commit serves all, where row locks would have each wait for the commit of the one before.
 */
@ApplicationScoped
public class HoldWriter {
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Resource(lookup = "java:comp/DefaultContextService")
    ContextService contexts;

    @Inject
    HoldBatch batches;

    @Inject
    QueueSettings settings;

    @Inject
    QueueMetrics metrics;

    @Inject
    Outbox outbox;

    private final List<Thread> writers = new ArrayList<>();
    private HoldLine<NewHold, Verdict> placing;
    private HoldLine<HoldRelease, HoldRelease.Outcome> releasing;

    void onStart(@Observes @Priority(4000) Startup startup) {
        // A thread that runs for ever would keep its connection for ever; so each batch is a piece of work of its own.
        begin(threads, contexts.contextualConsumer(Runnable::run));
    }

    /** @param surroundings in which each batch is written */
    void begin(ThreadFactory factory, Consumer<Runnable> surroundings) {
        placing = new HoldLine<>(settings, new Placing());
        releasing = new HoldLine<>(settings, new Releasing());
        metrics.watch(placing.queue(), releasing.queue());
        for (int number = 1; number <= settings.writers(); number++)
            start(factory.newThread(() -> placing.serve(surroundings)), "hold writer " + number);
        // One: as nobody knows their legs, two at a time would only wait for each other.
        start(factory.newThread(() -> releasing.serve(surroundings)), "release writer");
    }

    private void start(Thread writer, String name) {
        writer.setName(name);
        writers.add(writer);
        writer.start();
    }

    @PreDestroy
    void stop() {
        writers.forEach(Thread::interrupt);
    }

    /**
     * Waits for its batch and the verdict.
     *
     * @throws SalesBusy when the queue is full, or it took too long
     * @throws DatabaseFailure when the database did not answer; whether it was placed is found by its id
     */
    public Verdict decide(NewHold hold) {
        return placing.decide(hold);
    }

    /**
     * Waits for its batch and what came of it, which is never UNKNOWN: an id that no hold had is settled by itself, in
     * the way of nobody. Not to be called in a transaction, which would have it.
     *
     * @throws SalesBusy when the queue is full, or it took too long
     * @throws DatabaseFailure when the database did not answer; the same again will tell
     */
    public HoldRelease.Outcome decide(HoldRelease release) {
        var outcome = releasing.decide(release);
        if (outcome != HoldRelease.Outcome.UNKNOWN) return outcome;
        outcome = batches.barOrRelease(release);
        tell(List.of(outcome));
        return outcome;
    }

    private void tell(List<HoldRelease.Outcome> outcomes) {
        if (outcomes.contains(HoldRelease.Outcome.RELEASED)) outbox.announce();
    }

    private final class Placing implements HoldLine.Decision<NewHold, Verdict> {
        @Override
        public List<Verdict> over(List<NewHold> batch) {
            metrics.places(batch);
            return batches.write(batch);
        }

        @Override
        public void wasMade(List<Verdict> verdicts) {
            if (verdicts.stream().anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.PLACED)) outbox.announce();
        }
    }

    private final class Releasing implements HoldLine.Decision<HoldRelease, HoldRelease.Outcome> {
        @Override
        public List<HoldRelease.Outcome> over(List<HoldRelease> batch) {
            metrics.releases(batch.size());
            return batches.release(batch);
        }

        @Override
        public void wasMade(List<HoldRelease.Outcome> outcomes) {
            tell(outcomes);
        }
    }
}
