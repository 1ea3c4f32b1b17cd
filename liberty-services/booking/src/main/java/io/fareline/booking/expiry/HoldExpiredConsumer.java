package io.fareline.booking.expiry;

import io.fareline.platform.outbox.EventConsumer;
import io.fareline.platform.outbox.EventStreams;
import io.fareline.platform.outbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Hears from flight that a hold has run out, or that it runs for longer. */
@ApplicationScoped
public class HoldExpiredConsumer implements EventConsumer {
    private static final String EXPIRED = "io.fareline.flight.hold-expired.v1";
    private static final String EXTENDED = "io.fareline.flight.hold-extended.v1";

    @Inject
    ExpireBooking expireBooking;

    @Inject
    MoveTimeLimit moveTimeLimit;

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
        return Set.of(EXPIRED, EXTENDED);
    }

    @Override
    public void on(ReceivedEvent event) {
        var hold = UUID.fromString(event.data().getString("holdId", event.subject()));
        if (event.type().equals(EXPIRED)) expireBooking.ofHold(hold);
        else moveTimeLimit.ofHold(hold, Instant.parse(event.data().getString("ticketingTimeLimit")));
    }
}
