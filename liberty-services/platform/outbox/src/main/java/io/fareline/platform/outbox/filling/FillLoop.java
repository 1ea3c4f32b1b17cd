package io.fareline.platform.outbox.filling;

import io.fareline.platform.outbox.Backoff;
import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.service.Loops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Fills gaps again and again, each consumer in a loop of its own; a producer that is away is left alone for a while. */
@ApplicationScoped
public class FillLoop {
    private static final Logger LOG = Logger.getLogger(FillLoop.class.getName());

    @Inject
    FillGaps fillGaps;

    @Inject
    Clock clock;

    void onStart(
            @Observes @Priority(5000) Startup event,
            @Any Instance<EventConsumer> consumers,
            Producers producers,
            FillSettings settings,
            Loops loops) {
        for (EventConsumer consumer : consumers) {
            producers.refuseUnknown(EventStreams.producer(consumer.stream()));
            Backoff backoff = settings.backoff();
            loops.every(settings.interval(), "filling gaps of " + consumer.group(), () -> round(consumer, backoff));
        }
    }

    void round(EventConsumer consumer, Backoff backoff) {
        if (!backoff.isOver(clock.instant())) return;
        try {
            if (fillGaps.of(consumer)) backoff.succeeded();
        } catch (Producers.Unreachable away) {
            var wait = backoff.failed(clock.instant());
            LOG.log(Level.WARNING, "Gaps of {0} cannot be filled ({1}: {2}); next attempt in {3}.", new Object[] {
                consumer.group(), away.getMessage(), away.getCause().getMessage(), wait
            });
        }
    }
}
