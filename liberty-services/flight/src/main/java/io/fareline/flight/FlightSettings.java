package io.fareline.flight;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

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
    private Schedule schedule;
    private Holds holds;
    private Disruptions disruptions;

    /**
     * @param days how far ahead of today, at the origin, flights are sold
     * @param minimumLead how long before its departure a flight is last offered
     * @param flightsLimit how many flights one question may look at
     */
    public record Selling(
            int days,
            Duration minimumLead,
            Duration offerLife,
            Duration offerKeysReload,
            int flightsLimit,
            Duration tariffReread) {}

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
                configuration.integer("fareline.search.flights", 1, 10_000),
                configuration.duration("fareline.tariff.reread", ofSeconds(1), ofDays(1)));
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

    public Schedule schedule() {
        return schedule;
    }

    public Disruptions disruptions() {
        return disruptions;
    }

    public Holds holds() {
        return holds;
    }
}
