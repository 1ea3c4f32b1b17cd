package io.fareline.platform.idempotency;

import io.fareline.platform.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends an attempt. No answer that is to be kept leaves before it is stored: where that fails, the client is told to come
 * back and gets the answer then, which the effect's id leads to.
 */
@ApplicationScoped
public class AnswerKeeper {
    private static final Logger LOG = Logger.getLogger(AnswerKeeper.class.getName());

    @Inject
    IdempotencyKeys keys;

    @Inject
    RunningAttempts running;

    @Inject
    IdempotencySettings settings;

    /** What is to be sent: the answer itself, or what takes its place. */
    sealed interface Outcome {
        record Kept(KeptAnswer answer) implements Outcome {}

        record NotYet(Response problem) implements Outcome {}
    }

    Outcome keep(Claim.Started claim, KeptAnswer answer, boolean secret) {
        running.end(claim);
        try {
            Optional<KeptAnswer> kept = keys.keep(claim, answer, secret);
            if (kept.isPresent()) return new Outcome.Kept(kept.get());
            LOG.log(Level.WARNING, "Attempt {0} at {1} was overtaken.", new Object[] {claim.attempt(), claim.effectId()
            });
            return new Outcome.NotYet(OvertakenMapper.inProgress(settings.retryAfter()));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "The answer about " + claim.effectId() + " was not kept.");
            return new Outcome.NotYet(Problems.unavailable(
                    "The answer could not be stored; send the same request again.", settings.retryAfter()));
        }
    }

    /** Never spoils an answer that may be sent without being kept: the lease runs out by itself. */
    void release(Claim.Started claim) {
        running.end(claim);
        try {
            keys.release(claim);
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "The key of " + claim.effectId() + " is locked until its lease ends.");
        }
    }

    static Response withheld() {
        return Problems.response(
                410, "ANSWER_WITHHELD", "This request was answered before, with a secret that is not kept any more.");
    }
}
