package io.fareline.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one clock of a service, UTC. A sandbox may run it ahead by {@code fareline.clock.ahead}; production never does. */
@ApplicationScoped
public class Clocks {
    @Produces
    @Singleton
    Clock clock(Configuration configuration) {
        // The database keeps microseconds: finer instants would differ between an answer and its replay.
        Clock micros = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        var ahead = configuration.optionalText("fareline.clock.ahead");
        if (ahead.isEmpty()) return micros;
        return Clock.offset(
                micros, configuration.duration("fareline.clock.ahead", Duration.ZERO, Duration.ofDays(400)));
    }
}
