package io.fareline.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Stores or lets go, and never spoils an answer that is already made: where the database is away at that moment, the
 * lease runs out by itself, and the retry finds the effect by its id.
 */
@ApplicationScoped
public class AnswerKeeper {
    private static final Logger LOG = Logger.getLogger(AnswerKeeper.class.getName());

    @Inject
    IdempotencyKeys keys;

    void keep(Claim.Started claim, KeptAnswer answer) {
        try {
            if (!keys.keep(claim, answer))
                LOG.log(Level.WARNING, "Attempt {0} at {1} took longer than its lease.", new Object[] {
                    claim.attempt(), claim.effectId()
                });
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "The answer about " + claim.effectId() + " was not kept.");
        }
    }

    void release(Claim.Started claim) {
        try {
            keys.release(claim);
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "The key of " + claim.effectId() + " is locked until its lease ends.");
        }
    }
}
