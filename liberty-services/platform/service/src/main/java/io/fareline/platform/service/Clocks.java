package io.fareline.platform.service;

import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock of a service, UTC. Outside of production it may be off by {@code fareline.clock.offset}, to show what a
 * wrong clock does.
 */
@ApplicationScoped
public class Clocks {
    private static final String OFFSET = "fareline.clock.offset";
    private static final Duration MOST = Duration.ofDays(400);

    void onStart(@Observes @Priority(1) Startup start, Clock clock) {
        // Taking the clock here lets a wrong setting refuse the application, and not the first request.
        clock.instant();
    }

    @Produces
    @Singleton
    Clock clock(Configuration configuration) {
        // The database keeps microseconds: finer instants would differ between an answer and its replay.
        Clock micros = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        Duration offset = configuration.duration(OFFSET, MOST.negated(), MOST);
        if (offset.isZero()) return micros;
        if (configuration.choice("fareline.profile", "sandbox", "production").equals("production"))
            throw new WrongSetting(OFFSET, "must be PT0S in production");
        return Clock.offset(micros, offset);
    }
}
