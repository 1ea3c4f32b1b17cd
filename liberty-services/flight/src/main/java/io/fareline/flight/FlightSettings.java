package io.fareline.flight;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import io.fareline.flight.connection.ConnectingTimeRule;
import io.fareline.platform.service.Configuration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every property of flight, read and checked once, at start; a wrong one refuses the application. */
@ApplicationScoped
public class FlightSettings {
    @Inject
    Configuration configuration;

    private Selling selling;
    private Search search;
    private Schedule schedule;
    private Holds holds;
    private Feed feed;
    private Disruptions disruptions;

    /**
     * @param days how far ahead of today, at the origin, flights are sold
     * @param minimumLead how long before its departure a flight is last offered
     */
    public record Selling(
            int days, Duration minimumLead, Duration offerLife, Duration offerKeysReload, Duration tariffReread) {}

    /**
     * @param longestConnection from an arrival to the next departure of an itinerary
     * @param turnRound from the arrival of a slice to the departure of the next, at least
     * @param combined how many offers of a slice are combined with those of others, the cheapest first
     */
    public record Search(Duration longestConnection, Duration turnRound, int combined) {}

    /**
     * @param days how far ahead of today dated legs are kept; what lies beyond is counted only
     * @param bodyLimit bytes
     * @param listed how many warnings and affected flights a report lists
     * @param statementTimeout how long one statement of an import may take
     */
    public record Schedule(
            int days,
            int bodyLimit,
            int lines,
            int datedLegs,
            int errors,
            int listed,
            int batch,
            Duration statementTimeout) {}

    /**
     * @param limit longest time that seats are kept unpaid
     * @param beforeDeparture how long before its departure a flight must have been ticketed
     * @param accountingCode of carriers that have none of their own
     */
    public record Holds(
            Duration limit, Duration beforeDeparture, Duration expireEvery, int expiryBatch, String accountingCode) {}

    /**
     * How the timetable in memory is filled and kept fresh.
     *
     * @param lookEvery how often the change log is looked at
     * @param changes legs that one look may be told of; when there are more, all is read again
     * @param batch changed legs that one statement reads again
     * @param fetch rows that come at a time when all is read
     * @param readTimeout how long the database may take for the next of them
     * @param remakeEvery how often all is read again without a reason, which leaves behind what has departed
     * @param sparePercent room for legs that come later, and {@code spareLeast} at least
     * @param staleAfter age from which a server says that it fell behind
     * @param logKept how long changes are kept for servers that fell behind
     * @param connectingMinutes where no rule says how long a connection takes
     */
    public record Feed(
            Duration lookEvery,
            int changes,
            int batch,
            int fetch,
            Duration readTimeout,
            Duration remakeEvery,
            int sparePercent,
            int spareLeast,
            Duration staleAfter,
            Duration logKept,
            Duration trimEvery,
            int trimBatch,
            int connectingMinutes) {}

    /**
     * @param every time between two looks at what is to be told
     * @param batch how many events one look may put into the outbox
     */
    public record Disruptions(Duration every, int batch) {}

    void onStart(@Observes @Priority(1) Startup startup) {
        selling = new Selling(
                configuration.integer("fareline.selling.days", 1, 720),
                configuration.duration("fareline.selling.minimum.lead", ofSeconds(0), ofDays(7)),
                configuration.duration("fareline.offer.life", ofMillis(1), ofDays(1)),
                configuration.duration("fareline.offer.keys.reload", ofSeconds(1), ofMinutes(60)),
                configuration.duration("fareline.tariff.reread", ofSeconds(1), ofDays(1)));
        search = new Search(
                configuration.duration("fareline.search.connection.longest", ofMinutes(30), ofDays(1)),
                configuration.duration("fareline.search.turn.round", ofMinutes(0), ofDays(1)),
                configuration.integer("fareline.search.combined", 1, 2_000));
        schedule = new Schedule(
                configuration.integer("fareline.schedule.days", selling.days(), 800),
                configuration.integer("fareline.schedule.body.limit", 1_000, 1_000_000_000),
                configuration.integer("fareline.schedule.lines", 1, 50_000_000),
                configuration.integer("fareline.schedule.dated.legs", 1, 50_000_000),
                configuration.integer("fareline.schedule.errors", 1, 1_000),
                configuration.integer("fareline.schedule.listed", 1, 1_000),
                configuration.integer("fareline.schedule.batch", 1, 50_000),
                configuration.duration("fareline.schedule.statement.timeout", ofSeconds(1), ofMinutes(3)));
        holds = new Holds(
                configuration.duration("fareline.hold.limit", ofSeconds(1), ofDays(30)),
                configuration.duration("fareline.hold.before.departure", ofSeconds(0), ofDays(30)),
                configuration.duration("fareline.hold.expiry.every", ofMillis(50), ofMinutes(5)),
                configuration.integer("fareline.hold.expiry.batch", 1, 5_000),
                configuration.text("fareline.ticketing.accounting.code"));
        feed = new Feed(
                configuration.duration("fareline.feed.look.every", ofMillis(10), ofSeconds(10)),
                configuration.integer("fareline.feed.changes", 1, 1_000_000),
                configuration.integer("fareline.feed.batch", 1, 50_000),
                configuration.integer("fareline.feed.fetch", 1, 100_000),
                configuration.duration("fareline.feed.read.timeout", ofSeconds(1), ofMinutes(3)),
                configuration.duration("fareline.feed.remake.every", ofSeconds(1), ofDays(1)),
                configuration.integer("fareline.feed.spare.percent", 0, 300),
                configuration.integer("fareline.feed.spare.least", 1, 1_000_000),
                configuration.duration("fareline.feed.stale.after", ofSeconds(1), ofMinutes(60)),
                configuration.duration("fareline.feed.log.kept", ofSeconds(1), ofDays(7)),
                configuration.duration("fareline.feed.log.trim.every", ofMillis(100), ofMinutes(60)),
                configuration.integer("fareline.feed.log.trim.batch", 1, 100_000),
                configuration.integer("fareline.connecting.minutes", 0, ConnectingTimeRule.LONGEST_MINUTES));
        disruptions = new Disruptions(
                configuration.duration("fareline.disruption.every", ofMillis(50), ofMinutes(5)),
                configuration.integer("fareline.disruption.batch", 1, 5_000));
    }

    /** Secret {@code id:key} pairs, the first of which signs; read anew each time since they rotate. */
    public String offerKeys() {
        return configuration.text("fareline.offer.keys");
    }

    public Selling selling() {
        return selling;
    }

    public Search search() {
        return search;
    }

    public Schedule schedule() {
        return schedule;
    }

    public Disruptions disruptions() {
        return disruptions;
    }

    public Holds holds() {
        return holds;
    }

    public Feed feed() {
        return feed;
    }
}
