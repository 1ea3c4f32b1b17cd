package io.fareline.admin;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** What can be set of this service, read and checked once at start. */
@ApplicationScoped
public class AdminSettings {
    private static final int MEBIBYTE = 1 << 20;

    @Inject
    Configuration configuration;

    void onStart(@Observes @Priority(5) Startup startup) {
        for (String callee : new String[] {"flight", "booking", "payment"})
            configuration.uri("fareline." + callee + ".url");
        configuration.integer("fareline.schedule.file.limit", 1, 1024 * MEBIBYTE);
    }
}
