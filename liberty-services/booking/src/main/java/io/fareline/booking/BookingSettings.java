package io.fareline.booking;

import io.fareline.platform.service.Configuration;
import io.fareline.platform.service.Configuration.WrongSetting;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every limit of booking, read and checked once at start; features ask this and nothing else. */
@ApplicationScoped
public class BookingSettings {
    private static final Duration SHORTEST = Duration.ofMillis(10);

    @Inject
    Configuration configuration;

    private Duration settleWithin;
    private int settleWaiting;
    private Duration lease;
    private Duration firstRetry;
    private Duration longestRetry;
    private Duration authorizeMargin;
    private Duration sweepEvery;
    private int sweepBatch;
    private int sweepWorkers;
    private Duration limitGrace;
    private Duration holdPatience;
    private Duration quoteLife;
    private boolean voidByIssueDay;
    private Duration voidHours;
    private int mostOffers;
    private int mostPayments;
    private int locatorTries;
    private int defaultPage;
    private int mostPage;
    private int mostFound;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        settleWithin = duration("settle.within", SHORTEST, Duration.ofSeconds(25));
        if (settleWithin.toMillis() <= longestCall("payment"))
            throw new WrongSetting(
                    "fareline.booking.settle.within",
                    "must be longer than a call of payment may take, " + longestCall("payment") + " ms");
        settleWaiting = integer("settle.waiting", 1, 1000);
        lease = duration("lease", Duration.ofSeconds(1), Duration.ofMinutes(10));
        if (lease.compareTo(longestStep()) <= 0)
            throw new WrongSetting("fareline.booking.lease", "must be longer than a step may take, " + longestStep());
        firstRetry = duration("retry.first", SHORTEST, Duration.ofMinutes(1));
        longestRetry = duration("retry.longest", firstRetry, Duration.ofHours(1));
        authorizeMargin = duration("authorize.margin", Duration.ZERO, Duration.ofHours(1));
        sweepEvery = duration("sweep.every", Duration.ofMillis(100), Duration.ofMinutes(5));
        sweepBatch = integer("sweep.batch", 1, 1000);
        sweepWorkers = integer("sweep.workers", 1, 64);
        holdPatience = duration("hold.patience", SHORTEST, Duration.ofMinutes(10));
        limitGrace = duration("limit.grace", Duration.ZERO, Duration.ofHours(1));
        quoteLife = duration("quote.life", Duration.ofSeconds(1), Duration.ofDays(1));
        voidByIssueDay = configuration
                .choice("fareline.booking.void.rule", "issue-day", "hours")
                .equals("issue-day");
        voidHours = duration("void.hours", Duration.ZERO, Duration.ofHours(72));
        mostOffers = integer("offers.most", 1, 6);
        mostPayments = integer("payments.most", 1, 100);
        locatorTries = integer("locator.tries", 1, 20);
        mostPage = integer("page.most", 1, 1000);
        defaultPage = integer("page.default", 1, mostPage);
        mostFound = integer("support.most", 1, 1000);
    }

    /** How long a request waits for its booking to settle before it answers 202. */
    public Duration settleWithin() {
        return settleWithin;
    }

    /** How many requests wait so at a time; they hold a thread of the server each. */
    public int settleWaiting() {
        return settleWaiting;
    }

    /** After which a booking that nobody has worked on is taken over. */
    public Duration lease() {
        return lease;
    }

    /** The pause before an unknown outcome is asked about again, by the number of times that was done already. */
    public Duration pauseAfter(int attempts) {
        long millis = firstRetry.toMillis() << Math.clamp(attempts, 0, 20);
        return millis > longestRetry.toMillis() ? longestRetry : Duration.ofMillis(millis);
    }

    /** The least time that must remain before the ticketing time limit for a payment to begin. */
    public Duration authorizeMargin() {
        return authorizeMargin;
    }

    public Duration sweepEvery() {
        return sweepEvery;
    }

    public int sweepBatch() {
        return sweepBatch;
    }

    public int sweepWorkers() {
        return sweepWorkers;
    }

    /** How long a hold of unknown outcome is left to the retry of its client before flight is asked about it. */
    public Duration holdPatience() {
        return holdPatience;
    }

    /** How long after the copied time limit flight is asked about a hold. */
    public Duration limitGrace() {
        return limitGrace;
    }

    public Duration quoteLife() {
        return quoteLife;
    }

    /** Whether tickets can be voided until the end of their day of issue in UTC, instead of for {@link #voidHours}. */
    public boolean voidByIssueDay() {
        return voidByIssueDay;
    }

    public Duration voidHours() {
        return voidHours;
    }

    public int mostOffers() {
        return mostOffers;
    }

    public int mostPayments() {
        return mostPayments;
    }

    public int locatorTries() {
        return locatorTries;
    }

    public int defaultPage() {
        return defaultPage;
    }

    public int mostPage() {
        return mostPage;
    }

    public int mostFound() {
        return mostFound;
    }

    /** Two calls of the slower service, each to its time-outs. */
    private Duration longestStep() {
        return Duration.ofMillis(2L * Math.max(longestCall("flight"), longestCall("payment")));
    }

    private int longestCall(String service) {
        int most = 60_000;
        return configuration.integer(service + "/mp-rest/connectTimeout", 1, most)
                + configuration.integer(service + "/mp-rest/readTimeout", 1, most);
    }

    private Duration duration(String name, Duration least, Duration most) {
        return configuration.duration("fareline.booking." + name, least, most);
    }

    private int integer(String name, int least, int most) {
        return configuration.integer("fareline.booking." + name, least, most);
    }
}
