package io.fareline.flight;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The clock of a deployment under test: stands where a test puts it, else it is the real one. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends Clock {
    private volatile Optional<Instant> stands = Optional.empty();

    public void standAt(Instant instant) {
        stands = Optional.of(instant);
    }

    public void goOn() {
        stands = Optional.empty();
    }

    @Override
    public Instant instant() {
        return stands.orElseGet(Clock.systemUTC()::instant);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
