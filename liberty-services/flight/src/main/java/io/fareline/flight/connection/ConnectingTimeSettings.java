package io.fareline.flight.connection;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** How many connecting times there may be, and how large a file of them. */
@ApplicationScoped
public class ConnectingTimeSettings {
    @Inject
    Configuration configuration;

    private int most;
    private int listed;
    private FileLimits file;

    /**
     * How large a file may be.
     *
     * @param errors faults that are reported at once
     */
    public record FileLimits(int bytes, int lines, int errors) {}

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a request.
    }

    @PostConstruct
    void read() {
        most = configuration.integer("fareline.connecting.times.most", 8, 100_000);
        listed = configuration.integer("fareline.connecting.times.listed", 1, 1_000);
        file = new FileLimits(
                configuration.integer("fareline.connecting.times.body.limit", 1_000, 1_000_000_000),
                configuration.integer("fareline.connecting.times.lines", 1, 5_000_000),
                configuration.integer("fareline.connecting.times.errors", 1, 1_000));
    }

    /** Rules that there may be in all; search looks through those of a station one by one. */
    public int most() {
        return most;
    }

    /** Differences and left-out records that a report names one by one. */
    public int listed() {
        return listed;
    }

    public FileLimits file() {
        return file;
    }
}
