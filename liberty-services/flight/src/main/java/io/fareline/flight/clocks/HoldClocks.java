package io.fareline.flight.clocks;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.hold.TicketingTimeLimit;
import io.fareline.flight.holdabuse.AbuseSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far both clocks of a hold reach, from the moment on at which it is placed, prolonged or repriced. */
@ApplicationScoped
public class HoldClocks {
    @Inject
    FlightSettings settings;

    @Inject
    AbuseSettings abuse;

    @Inject
    ClockSettings clocks;

    /** The latest limit that a hold gets now; it may have passed already. */
    public TicketingTimeLimit latest(Instant firstDeparture, Instant now) {
        Instant closes = firstDeparture.minus(settings.holds().beforeDeparture());
        var untilDeparture = Duration.between(now, firstDeparture);
        var longest = abuse.limits().limit(untilDeparture, settings.holds().limit());
        return TicketingTimeLimit.after(longest, now, closes);
    }

    /** A price never outlives the seats that it is for. */
    public Instant priceGuaranteedUntil(TicketingTimeLimit limit, Instant now) {
        Instant until = now.plus(clocks.guarantee()).truncatedTo(ChronoUnit.MILLIS);
        return until.isAfter(limit.instant()) ? limit.instant() : until;
    }
}
