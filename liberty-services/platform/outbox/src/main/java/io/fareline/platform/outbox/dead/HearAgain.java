package io.fareline.platform.outbox.dead;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Gives a dead event to its consumer once more: settled and heard in one transaction, or neither. */
@ApplicationScoped
public class HearAgain {
    @Inject
    DeadEvents deadEvents;

    /** @return false when somebody settled it first */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean by(EventConsumer consumer, DeadEvent dead, String who) {
        if (!deadEvents.settle(dead.id(), Settlement.REQUEUED, who)) return false;
        var event = CloudEvent.parse(dead.body());
        if (consumer.hears(event.type())) consumer.on(event.received());
        return true;
    }
}
