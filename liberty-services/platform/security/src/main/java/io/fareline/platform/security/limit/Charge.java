package io.fareline.platform.security.limit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** What the current request takes of its client's allowance; its resource may find out that it costs more. */
@RequestScoped
public class Charge {
    @Inject
    Limiter limiter;

    private RequestGroup group;
    private String client;
    private int taken;
    private Verdict verdict;

    /** What a client used, and of what. */
    record Decided(RequestGroup group, Verdict verdict) {}

    void begin(RequestGroup group, String client, int cost) {
        this.group = group;
        this.client = client;
        take(cost);
    }

    /**
     * Says what the whole request costs, now that its body was read. Where less was taken, the rest is; a request that is
     * not limited costs nothing.
     *
     * @throws TooManyRequests when that is more than the client may
     */
    public void raise(int cost) {
        if (group == null || cost <= taken) return;
        take(cost - taken);
        refuseTooMuch();
    }

    void refuseTooMuch() {
        if (!verdict.isAllowed()) throw new TooManyRequests(group.name(), verdict.retryAfter());
    }

    private void take(int cost) {
        verdict = limiter.take(group, client, cost);
        taken += cost;
    }

    /** Empty for what is not limited. */
    Optional<Decided> decided() {
        return Optional.ofNullable(verdict).map(_ -> new Decided(group, verdict));
    }

    /** A client has used up its allowance for now. */
    public static final class TooManyRequests extends RuntimeException {
        private final transient Duration retryAfter;

        TooManyRequests(String group, Duration retryAfter) {
            super("This client has asked for more " + group + " than it may; nothing was begun.", null, false, false);
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }
}
