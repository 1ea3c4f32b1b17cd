package io.fareline.booking.lookup;

import io.fareline.platform.security.limit.Allowance;
import io.fareline.platform.security.limit.ClientLimits;
import io.fareline.platform.security.limit.RequestGroup;
import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;

/** Few lookups for each client, so that locators cannot be guessed. */
@ApplicationScoped
public class LookupLimits implements ClientLimits {
    @Inject
    Configuration configuration;

    private List<RequestGroup> groups;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a client.
    }

    @PostConstruct
    void read() {
        groups = List.of(RequestGroup.of(
                "lookups",
                "POST /v1/booking-lookups",
                new Allowance(
                        configuration.integer("fareline.limit.lookups.per.minute", 1, 100_000),
                        configuration.integer("fareline.limit.lookups.burst", 1, 100_000))));
    }

    @Override
    public List<RequestGroup> groups() {
        return groups;
    }
}
