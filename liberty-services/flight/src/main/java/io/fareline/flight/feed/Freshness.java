package io.fareline.flight.feed;

import io.fareline.flight.FlightSettings;
import io.fareline.flight.onsale.OnSale;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How old that is what this server answers from, exported, and said once when it falls behind. */
@ApplicationScoped
class Freshness {
    private static final Logger LOG = Logger.getLogger(Freshness.class.getName());
    private static final double MILLIS = 1000;
    private static final String OUTDATED = "it cannot be followed any more, and another is being made";

    @Inject
    OnSale onSale;

    @Inject
    FlightSettings settings;

    @Inject
    Clock clock;

    @Inject
    Instance<Meter> meters;

    private LongCounter changes;
    private LongCounter remakes;
    private boolean behind;
    private volatile String lastFailure = OUTDATED;

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        var meter = meters.get();
        changes = meter.counterBuilder("flight.timetable.changes")
                .setUnit("{leg}")
                .setDescription("Changed legs that were brought into memory")
                .build();
        remakes = meter.counterBuilder("flight.timetable.made")
                .setUnit("{timetable}")
                .setDescription("Timetables that were read as a whole")
                .build();
        meter.gaugeBuilder("flight.timetable.age")
                .setUnit("s")
                .setDescription("Age of the timetable that searches are answered from")
                .buildWithCallback(gauge -> onSale.state()
                        .ifPresent(_ -> gauge.record(age(clock.instant()).toMillis() / MILLIS)));
        meter.gaugeBuilder("flight.timetable.legs")
                .ofLongs()
                .setUnit("{leg}")
                .setDescription("Legs in memory, with those that were replaced")
                .buildWithCallback(gauge -> onSale.state()
                        .ifPresent(state -> gauge.record(state.timetable().legCount())));
        meter.gaugeBuilder("flight.timetable.routes")
                .ofLongs()
                .setUnit("{route}")
                .setDescription("Pairs of airports with a flight from one to the other")
                .buildWithCallback(gauge -> onSale.state()
                        .ifPresent(state -> gauge.record(state.timetable().routeCount())));
    }

    /** Of what is on sale; zero before there is anything. */
    private Duration age(Instant now) {
        var age =
                onSale.state().map(state -> Duration.between(state.asOf(), now)).orElse(Duration.ZERO);
        return age.isNegative() ? Duration.ZERO : age;
    }

    void followed(int legs) {
        lastFailure = OUTDATED;
        if (changes != null && legs > 0) changes.add(legs);
    }

    void missed(RuntimeException failure) {
        var cause = failure.getCause();
        lastFailure = String.valueOf(cause == null ? failure : cause);
    }

    void made(Duration took) {
        if (remakes != null) remakes.add(1);
        LOG.log(Level.INFO, "A timetable was made in {0} s.", took.toMillis() / MILLIS);
    }

    /** By the loop that follows, after each of its rounds. */
    void look() {
        look(clock.instant(), settings.feed().staleAfter());
    }

    void look(Instant now, Duration staleAfter) {
        var age = age(now);
        boolean nowBehind = age.compareTo(staleAfter) > 0;
        if (nowBehind && !behind)
            LOG.log(Level.WARNING, "Searches are answered from a timetable that is {0} s old: {1}", new Object[] {
                age.toSeconds(), lastFailure
            });
        if (!nowBehind && behind) LOG.log(Level.INFO, "The timetable is fresh again.");
        behind = nowBehind;
    }
}
