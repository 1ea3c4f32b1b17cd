package io.fareline.flight.holdabuse;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.fareline.flight.holdqueue.HoldQuota;
import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** What is done against holds that nobody means to pay. */
@ApplicationScoped
public class AbuseSettings {
    /** No quota of one flight is larger. */
    public static final int MOST_OF_FLIGHT = 100_000;

    /** No quota of holds in all is larger. */
    public static final int MOST = 10_000_000;

    private static final String NEAR_DEPARTURE = "fareline.hold.limit.near.departure";
    private static final String RULE =
            "must be at most 20 rows such as P2D:PT20M,P7D:PT2H, both durations growing from row to row";

    @Inject
    Configuration configuration;

    private LimitTable limits;
    private HoldQuota quota;
    private BackOffRules backOff;
    private Conduct conduct;

    /**
     * How clients are judged by what became of their holds.
     *
     * @param window of time that counts
     * @param every time between two looks at them
     * @param clients that one look judges, those first that let most of their holds lapse
     * @param trimBatch rows that one statement throws away
     */
    public record Conduct(Duration window, Duration every, int clients, int trimBatch) {}

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        try {
            limits = LimitTable.of(configuration.optionalText(NEAR_DEPARTURE).orElse(""));
        } catch (IllegalArgumentException wrong) {
            throw new Configuration.WrongSetting(NEAR_DEPARTURE, RULE);
        }
        quota = new HoldQuota(
                configuration.integer("fareline.hold.quota.flight.holds", 1, MOST_OF_FLIGHT),
                configuration.integer("fareline.hold.quota.flight.seats", 1, MOST_OF_FLIGHT),
                configuration.integer("fareline.hold.quota.holds", 1, MOST),
                configuration.duration("fareline.hold.again.after", ofSeconds(0), ofDays(1)));
        var first = configuration.duration("fareline.hold.back.off.first", ofSeconds(1), ofDays(1));
        backOff = new BackOffRules(
                configuration.integer("fareline.hold.conduct.least", 1, 1_000_000),
                configuration.integer("fareline.hold.conduct.lapsed.percent", 1, 100),
                first,
                configuration.duration("fareline.hold.back.off.longest", first, ofDays(7)));
        conduct = new Conduct(
                configuration.duration("fareline.hold.conduct.window", ofMinutes(1), ofDays(30)),
                configuration.duration("fareline.hold.conduct.every", ofMillis(100), ofMinutes(10)),
                configuration.integer("fareline.hold.conduct.clients", 1, 100_000),
                configuration.integer("fareline.hold.conduct.trim.batch", 1, 100_000));
    }

    /** What a client may keep without paying, where staff have not said otherwise. */
    public HoldQuota quota() {
        return quota;
    }

    BackOffRules backOff() {
        return backOff;
    }

    Conduct conduct() {
        return conduct;
    }

    /** Shorter limits of holds close to departure. */
    public LimitTable limits() {
        return limits;
    }
}
