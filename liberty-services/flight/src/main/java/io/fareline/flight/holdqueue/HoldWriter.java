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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes holds in batches: what asks for the same seats at the same time is decided in one transaction, whose one commit
 * serves all, where row locks would have each wait for the commit of the one before.
 */
@ApplicationScoped
public class HoldWriter {
    private static final Logger LOG = Logger.getLogger(HoldWriter.class.getName());

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
    private HoldQueue queue;
    private Consumer<List<WaitingHold>> writing;

    void onStart(@Observes @Priority(4000) Startup startup) {
        // A thread that runs for ever would keep its connection for ever; so each batch is a piece of work of its own.
        begin(threads, contexts.contextualConsumer(this::write));
    }

    /** @param eachBatch writes one, in whatever surroundings */
    void begin(ThreadFactory factory, Consumer<List<WaitingHold>> eachBatch) {
        writing = eachBatch;
        queue = new HoldQueue(settings.queue());
        metrics.watch(queue);
        for (int number = 1; number <= settings.writers(); number++) {
            var writer = factory.newThread(this::write);
            writer.setName("hold writer " + number);
            writers.add(writer);
            writer.start();
        }
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
        var waiting = WaitingHold.now(hold);
        if (!queue.add(waiting)) throw new SalesBusy("Too many ask for seats at once; ask again in a moment.");
        try {
            return verdict(waiting);
        } catch (TimeoutException tooLate) {
            if (queue.withdraw(waiting)) throw new SalesBusy("The seats were not free to be asked for in time.");
            return lastChance(waiting);
        }
    }

    /** It was taken at the last moment, so that only its batch can tell. */
    private Verdict lastChance(WaitingHold waiting) {
        try {
            return verdict(waiting);
        } catch (TimeoutException tooLate) {
            throw new SalesBusy("Whether the seats are held is not known yet; the same request again will tell.");
        }
    }

    private Verdict verdict(WaitingHold waiting) throws TimeoutException {
        try {
            return waiting.verdict().get(settings.maximumWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SalesBusy("This server is stopping; the same request again will be answered by another.");
        }
    }

    private void write() {
        try {
            while (true) {
                var batch = queue.board();
                long began = System.nanoTime();
                try {
                    writing.accept(batch);
                } finally {
                    queue.landed(batch, System.nanoTime() - began);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    void write(List<WaitingHold> batch) {
        try {
            metrics.departs(batch);
            var verdicts = batches.write(batch.stream().map(WaitingHold::hold).toList());
            for (int place = 0; place < batch.size(); place++)
                batch.get(place).verdict().complete(verdicts.get(place));
            if (verdicts.stream().anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.PLACED)) outbox.announce();
        } catch (RuntimeException failure) {
            if (!isSplit(batch, failure)) fail(batch, failure);
        } catch (Error failure) {
            // This thread goes on: without it the server would be ready and sell nothing.
            LOG.log(Level.SEVERE, "A batch of holds could not be written.", failure);
            fail(batch, new IllegalStateException(failure));
        }
    }

    private static void fail(List<WaitingHold> batch, RuntimeException failure) {
        for (var hold : batch) hold.verdict().completeExceptionally(failure);
    }

    /** One of them may be what the database cannot take; then the others must not suffer. */
    private boolean isSplit(List<WaitingHold> batch, RuntimeException failure) {
        if (batch.size() == 1 || failure instanceof DatabaseFailure known && known.mayPass()) return false;
        LOG.log(Level.WARNING, "A batch of holds failed; each is tried by itself.", failure);
        for (var hold : batch) write(List.of(hold));
        return true;
    }
}
