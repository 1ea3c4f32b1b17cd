package io.fareline.booking.expiry;

import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.outbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Hears from flight that a hold has run out. */
@ApplicationScoped
public class HoldExpiredConsumer implements EventConsumer {
    @Inject
    ExpireBooking expireBooking;

    @Override
    public String stream() {
        return EventStreams.of("flight");
    }

    @Override
    public String group() {
        return "booking";
    }

    @Override
    public Set<String> types() {
        return Set.of("io.fareline.flight.hold-expired.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        expireBooking.ofHold(UUID.fromString(event.data().getString("holdId", event.subject())));
    }
}
