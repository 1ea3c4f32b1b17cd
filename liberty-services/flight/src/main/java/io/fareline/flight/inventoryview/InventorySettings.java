package io.fareline.flight.inventoryview;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** How much of the inventory staff see and change at once. */
@ApplicationScoped
public class InventorySettings {
    @Inject
    Configuration configuration;

    private int legs;
    private int listed;
    private int days;

    void onStart(@Observes @Priority(1) Startup start) {
        // Observing the start creates the bean, so that a wrong value refuses the application and not a request.
    }

    @PostConstruct
    void read() {
        legs = configuration.integer("fareline.inventory.legs", 1, 5_000);
        listed = configuration.integer("fareline.inventory.listed", 1, 10_000);
        days = configuration.integer("fareline.inventory.days", 1, 800);
    }

    /** Dated legs that one request changes at most. */
    public int legs() {
        return legs;
    }

    /** Differences that a report names one by one. */
    public int listed() {
        return listed;
    }

    /** Days that a list may span. */
    public int days() {
        return days;
    }
}
