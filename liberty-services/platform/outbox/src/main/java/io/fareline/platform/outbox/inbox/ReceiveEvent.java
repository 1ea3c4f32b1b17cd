package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings one event to one consumer, however it was found: by the stream or at the producer. An effect that fails is
 * counted, to be tried again later or given up.
 */
@ApplicationScoped
public class ReceiveEvent {
    private static final Logger LOG = Logger.getLogger(ReceiveEvent.class.getName());

    /** What became of an event. */
    public enum Outcome {
        /** It was new and had its effect, if it has one here. */
        HEARD,
        KNOWN,
        /** Its effect failed once more and is tried again. */
        FAILED,
        GIVEN_UP;

        public boolean isSettled() {
            return this != FAILED;
        }
    }

    @Inject
    Inbox inbox;

    @Inject
    Failures failures;

    @Inject
    ConsumerSpans spans;

    public Outcome by(EventConsumer consumer, Failures.Entry entry, CloudEvent event) {
        var isNew = new AtomicBoolean();
        try {
            spans.around(event, entry.stream(), () -> isNew.set(inbox.receive(consumer, event)));
            return isNew.get() ? Outcome.HEARD : Outcome.KNOWN;
        } catch (RuntimeException failure) {
            boolean dead = failures.failed(entry, event, failure.toString());
            LOG.log(
                    dead ? Level.SEVERE : Level.WARNING,
                    failure,
                    () -> "Event " + event.id() + " of type " + event.type()
                            + (dead ? " is given up by " : " failed and is tried again by ") + entry.group());
            return dead ? Outcome.GIVEN_UP : Outcome.FAILED;
        }
    }

    /** Only counts them, all in one transaction; as opposed to the others it throws what fails, since no event is at fault. */
    void passing(EventConsumer consumer, List<CloudEvent> unheard) {
        inbox.pass(consumer.group(), unheard);
    }

    /** What is no event at all is put aside at once. */
    public void malformed(Failures.Entry entry, String reason) {
        LOG.log(Level.SEVERE, "Entry {0} of {1} is given up by {2}: {3}", new Object[] {
            entry.id(), entry.stream(), entry.group(), reason
        });
        failures.malformed(entry, reason);
    }

    /** False while an event that failed has to wait. */
    public boolean isDue(String group, UUID event) {
        return failures.isDue(group, event);
    }
}
