package io.fareline.flight.holdqueue;

import io.fareline.flight.database.DatabaseFailure;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A queue of requests of one kind, those who wait in it, and how its batches come to be decided. */
final class HoldLine<R extends WaitingHold.Request, V> {
    private static final Logger LOG = Logger.getLogger(HoldLine.class.getName());

    /** One transaction. */
    interface Decision<R, V> {
        /** In the order of the requests. */
        List<V> over(List<R> batch);

        /** After those who waited have their verdicts. */
        void wasMade(List<V> verdicts);
    }

    private final QueueSettings settings;
    private final HoldQueue<WaitingHold<R, V>> queue;
    private final Decision<R, V> decision;

    HoldLine(QueueSettings settings, Decision<R, V> decision) {
        this.settings = settings;
        this.queue = new HoldQueue<>(settings.queue());
        this.decision = decision;
    }

    HoldQueue<WaitingHold<R, V>> queue() {
        return queue;
    }

    /**
     * Waits for its batch and the verdict.
     *
     * @throws SalesBusy when the queue is full, or it took too long
     * @throws DatabaseFailure when the database did not answer; what became of it is found by its id
     */
    V decide(R asked) {
        var waiting = WaitingHold.<R, V>now(asked);
        if (!queue.add(waiting)) throw new SalesBusy("Too many ask for seats at once; ask again in a moment.");
        try {
            return verdict(waiting);
        } catch (TimeoutException tooLate) {
            if (queue.withdraw(waiting)) throw new SalesBusy("The seats were not free to be asked for in time.");
            return lastChance(waiting);
        }
    }

    /** It was taken at the last moment, so that only its batch can tell. */
    private V lastChance(WaitingHold<R, V> waiting) {
        try {
            return verdict(waiting);
        } catch (TimeoutException tooLate) {
            throw new SalesBusy("What became of the seats is not known yet; the same request again will tell.");
        }
    }

    private V verdict(WaitingHold<R, V> waiting) throws TimeoutException {
        try {
            return waiting.verdict().get(settings.maximumWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SalesBusy("This server is stopping; the same request again will be answered by another.");
        }
    }

    /**
     * Writes batch after batch until it is interrupted.
     *
     * @param surroundings in which each is written
     */
    void serve(Consumer<Runnable> surroundings) {
        try {
            while (true) {
                var batch = queue.board();
                long began = System.nanoTime();
                try {
                    surroundings.accept(() -> write(batch));
                } finally {
                    queue.landed(batch, System.nanoTime() - began);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    void write(List<WaitingHold<R, V>> batch) {
        try {
            var verdicts = decision.over(batch.stream().map(WaitingHold::asked).toList());
            for (int place = 0; place < batch.size(); place++)
                batch.get(place).verdict().complete(verdicts.get(place));
            decision.wasMade(verdicts);
        } catch (RuntimeException failure) {
            if (!isSplit(batch, failure)) fail(batch, failure);
        } catch (Error failure) {
            // This thread goes on: without it the server would be ready and sell nothing.
            LOG.log(Level.SEVERE, "A batch of holds could not be written.", failure);
            fail(batch, new IllegalStateException(failure));
        }
    }

    private void fail(List<WaitingHold<R, V>> batch, RuntimeException failure) {
        for (var each : batch) each.verdict().completeExceptionally(failure);
    }

    /** One of them may be what the database cannot take; then the others must not suffer. */
    private boolean isSplit(List<WaitingHold<R, V>> batch, RuntimeException failure) {
        if (batch.size() == 1 || failure instanceof DatabaseFailure known && known.mayPass()) return false;
        LOG.log(Level.WARNING, "A batch of holds failed; each is tried by itself.", failure);
        for (var each : batch) write(List.of(each));
        return true;
    }
}
