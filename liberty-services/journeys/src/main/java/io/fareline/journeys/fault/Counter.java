package io.fareline.journeys.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where requests are made: it lets so many through at a time, and asks again with the same key for as long as the outcome
 * is unknown, as every client should. After the end it gives up, and the outcome stays unknown.
 */
final class Counter {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final long SHORTEST_PAUSE = 100;
    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 8_000;
    private final Ledger ledger;
    private final Semaphore places;
    private volatile long end = Long.MAX_VALUE;

    Counter(Ledger ledger, int places) {
        this.ledger = ledger;
        this.places = new Semaphore(places);
    }

    /** From then on nothing is asked again. */
    void closeAfter(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    /** Asks until there is a final answer, and writes down each. */
    void settle(Api api, Entry entry) throws InterruptedException {
        long pause = FIRST_PAUSE;
        while (end == Long.MAX_VALUE || System.nanoTime() - end < 0) {
            var reply = once(api, entry);
            if (reply != null && reply.isFinal() || isRefusedAsWrong(reply)) return;
            pause(reply, pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    /** A request that is wrong in itself is a fault of this load, or of the answer. */
    private boolean isRefusedAsWrong(Reply reply) {
        if (reply == null || reply.status() != 400 && reply.status() != 413 && reply.status() != 415) return false;
        ledger.fault("a right request was answered " + reply);
        return true;
    }

    private Reply once(Api api, Entry entry) throws InterruptedException {
        places.acquire();
        try {
            var reply = api.post(entry.ask());
            entry.answered(reply);
            if (reply.isFinal()) ledger.count(entry.ask().kind().name(), reply.outcome());
            return reply;
        } catch (IOException broken) {
            entry.unanswered();
            return null;
        } finally {
            places.release();
        }
    }

    /** Reads, which are asked once and may stay without an answer. */
    Reply read(Api api, String path) throws InterruptedException {
        places.acquire();
        try {
            var reply = api.get(path);
            ledger.countRead("READ", reply.outcome());
            if (reply.status() == 500) ledger.fault("GET of a booking was answered " + reply);
            return reply;
        } catch (IOException broken) {
            return null;
        } finally {
            places.release();
        }
    }

    /** Looks for offers once; who finds none to be had comes back later, and not as fast as refusals can be written. */
    void search(Api api, Market market) throws InterruptedException {
        var reply = looked(api, market);
        if (reply == null || reply.status() != 200) pause(reply, FIRST_PAUSE);
    }

    private Reply looked(Api api, Market market) throws InterruptedException {
        places.acquire();
        try {
            return market.search(api, ThreadLocalRandom.current());
        } catch (IOException broken) {
            return null;
        } finally {
            places.release();
        }
    }

    /** @param longest milliseconds; what the answer asks for is waited for even so */
    private static void pause(Reply reply, long longest) throws InterruptedException {
        var jitter = Duration.ofMillis(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE, longest));
        var told = reply == null || reply.retryAfter() == null ? Duration.ZERO : reply.retryAfter();
        var wait = told.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : told;
        Thread.sleep(wait.compareTo(jitter) > 0 ? wait : jitter);
    }
}
