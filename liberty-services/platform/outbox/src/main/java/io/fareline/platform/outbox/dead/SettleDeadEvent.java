package io.fareline.platform.outbox.dead;

import io.fareline.platform.outbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What an operator decides of a dead event. Repeating a decision changes nothing and gives the same answer; a decision
 * against an earlier one is refused.
 */
@ApplicationScoped
public class SettleDeadEvent {
    private static final Logger LOG = Logger.getLogger(SettleDeadEvent.class.getName());

    @Inject
    DeadEvents deadEvents;

    @Inject
    HearAgain hearAgain;

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    /** Tries it at once, so that whoever asks sees what comes of it; when it fails, it stays dead with its new reason. */
    public DeadEvent requeue(long id, String by) {
        var dead = deadEvents.get(id);
        if (dead.settlement() == null) hear(dead, by);
        return settled(id, Settlement.REQUEUED);
    }

    public DeadEvent discard(long id, String by) {
        if (deadEvents.get(id).settlement() == null) deadEvents.settle(id, Settlement.DISCARDED, by);
        return settled(id, Settlement.DISCARDED);
    }

    private void hear(DeadEvent dead, String by) {
        if (!dead.kind().equals("EVENT"))
            throw new Refusal(
                    Refusal.Reason.NOTHING_TO_REQUEUE,
                    "A " + dead.kind() + " entry holds no event that could be heard.");
        var consumer = consumer(dead.group());
        try {
            hearAgain.by(consumer, dead, by);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "Dead event " + dead.id() + " failed again.");
            deadEvents.failedAgain(dead.id(), failure.toString());
            throw new Refusal(Refusal.Reason.FAILED_AGAIN, "Its consumer failed again; the entry says why.");
        }
    }

    private EventConsumer consumer(String group) {
        return consumers.stream()
                .filter(consumer -> consumer.group().equals(group))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOTHING_TO_REQUEUE, "This service has no consumer " + group + " any more."));
    }

    private DeadEvent settled(long id, Settlement wanted) {
        var now = deadEvents.get(id);
        if (wanted.name().equals(now.settlement())) return now.withoutBody();
        throw new Refusal(
                Refusal.Reason.DEAD_EVENT_SETTLED,
                "It was settled before: " + now.settlement() + " by " + now.settledBy() + ".");
    }
}
