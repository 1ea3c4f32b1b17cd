package io.fareline.runner.links;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** An order in force: it counts what it struck and what it holds up, until it is lifted. */
final class Rule {
    private final long id;
    private final RuleOrder order;
    private final Pattern path;
    private final AtomicInteger struck = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final CompletableFuture<Boolean> lifted = new CompletableFuture<>();

    Rule(long id, RuleOrder order) {
        this.id = id;
        this.order = order;
        this.path = order.pathPattern();
    }

    /**
     * What an observer may see.
     *
     * @param struck requests that it was applied to
     * @param waiting of these, how many are held up now
     * @param done of these, how many went their whole way as ordered
     */
    record View(long id, RuleOrder order, int struck, int waiting, int done) {}

    long id() {
        return id;
    }

    RuleOrder order() {
        return order;
    }

    View view() {
        return new View(id, order, struck.get(), waiting.get(), done.get());
    }

    /** Whether it may be about this request, as far as its head tells. */
    boolean mayStrike(Head request) {
        return !isSpent()
                && (order.method() == null || order.method().equals(request.method()))
                && path.matcher(request.target()).matches();
    }

    /** Whether it strikes this request; it counts from then on. */
    boolean strikes(Head request, byte[] body) {
        if (!mayStrike(request) || !contains(request, body)) {
            return false;
        }
        var most = order.times();
        if (most == 0) {
            struck.incrementAndGet();
            return true;
        }
        return struck.getAndUpdate(count -> Math.min(most, count + 1)) < most;
    }

    private boolean contains(Head request, byte[] body) {
        var text = order.contains();
        return text == null || request.text().contains(text) || new String(body, StandardCharsets.UTF_8).contains(text);
    }

    private boolean isSpent() {
        return lifted.isDone() || order.times() > 0 && struck.get() >= order.times();
    }

    /** Holds the request up until the rule is lifted. @return whether it then goes on */
    boolean hold(Duration longest) {
        waiting.incrementAndGet();
        try {
            return lifted.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void applied() {
        done.incrementAndGet();
    }

    /** Lets go what is held up: to go on, or to break off. */
    void lift(boolean goOn) {
        lifted.complete(goOn);
    }
}
