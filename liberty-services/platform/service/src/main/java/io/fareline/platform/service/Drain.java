package io.fareline.platform.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;

/** Whether this process is on its way out: from then on it is not ready, while what runs is finished. */
@ApplicationScoped
public class Drain {
    private volatile boolean draining;

    void onShutdown(@Observes @Priority(1) Shutdown shutdown) {
        draining = true;
    }

    @PreDestroy
    void end() {
        draining = true;
    }

    public boolean isDraining() {
        return draining;
    }
}
