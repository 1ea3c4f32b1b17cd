package io.fareline.platform.service.admission;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** The limits of admission, checked at start against the threads that the server has. */
@ApplicationScoped
class AdmissionSettings {
    private static final int MOST = 10_000;

    /** As server.xml has it. */
    private static final int MOST_THREADS = 128;

    @Inject
    Configuration configuration;

    private Admission.Limits limits;
    private Ranks ranks;
    private Duration retryAfter;
    private int retrySpread;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        int running = configuration.integer("fareline.admission.running", 1, MOST);
        int waiting = configuration.integer("fareline.admission.waiting", 0, MOST);
        refuseMoreThanThreads(running + waiting);
        limits = new Admission.Limits(
                running,
                waiting,
                configuration.duration("fareline.admission.patience", Duration.ZERO, Duration.ofSeconds(5)));
        ranks = ranks();
        retryAfter =
                configuration.duration("fareline.admission.retry.after", Duration.ofSeconds(1), Duration.ofMinutes(1));
        retrySpread = configuration.integer("fareline.admission.retry.spread", 1, 60);
    }

    Admission.Limits limits() {
        return limits;
    }

    Ranks ranks() {
        if (ranks != null) return ranks;
        try {
            return new Ranks(
                    configuration.optionalText("fareline.admission.first").orElse(""),
                    configuration.optionalText("fareline.admission.last").orElse(""));
        } catch (IllegalArgumentException unreadable) {
            throw new WrongSetting(
                    "fareline.admission.first or fareline.admission.last",
                    "must list requests such as GET /v1/things/*, and has '" + unreadable.getMessage() + "'");
        }
    }

    Duration retryAfter() {
        return retryAfter;
    }

    /** In how many different seconds the refused are asked to come back, so that they do not come all at once. */
    int retrySpread() {
        return retrySpread;
    }

    private void refuseMoreThanThreads(int admitted) {
        int threads = configuration.integer("fareline.executor.threads", 1, MOST_THREADS);
        int loops = configuration.integer("fareline.loops.maximum", 1, 100);
        if (admitted + loops >= threads)
            throw new WrongSetting(
                    "fareline.admission.running",
                    "with fareline.admission.waiting and fareline.loops.maximum must be less than"
                            + " fareline.executor.threads, or nobody is left to answer health and to refuse: "
                            + admitted + " + " + loops + " of " + threads);
    }
}
