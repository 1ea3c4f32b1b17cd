package io.fareline.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What the running request may know of its key. */
@RequestScoped
public class IdempotentRequest {
    @Inject
    IdempotencyKeys keys;

    private UUID effectId;
    private int attempt;

    void is(UUID effectId, int attempt) {
        this.effectId = effectId;
        this.attempt = attempt;
    }

    /** The id of what this request makes: a UUID version 7, given to the key when it first came and never changed. */
    public UUID effectId() {
        if (effectId == null) throw new IllegalStateException("The resource method is not annotated with @Idempotent.");
        return effectId;
    }

    /** Whether an earlier attempt may have made it already. */
    public boolean isRetry() {
        return attempt > 1;
    }

    /**
     * Keeps other attempts out until the caller's transaction ends. Needed only where each attempt would make something
     * else under the same id, such as the value of a secret.
     *
     * @throws Overtaken when another attempt is at it by now
     */
    public void hold() {
        keys.hold(effectId(), attempt);
    }
}
