package io.fareline.flight.farecalendar;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** What the calendar takes for an itinerary: the same as a search does. */
@ApplicationScoped
class CalendarSettings {
    @Inject
    Configuration configuration;

    private Duration longestConnection;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        longestConnection = configuration.duration("fareline.search.connection.longest", ofMinutes(30), ofDays(1));
    }

    Duration longestConnection() {
        return longestConnection;
    }
}
