package io.fareline.flight.feed;

import io.fareline.flight.onsale.OnSale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started only once there is a timetable to answer from. However old it becomes, it goes on answering. */
@Startup
@ApplicationScoped
class Warm implements HealthCheck {
    @Inject
    OnSale onSale;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("timetable")
                .status(onSale.state().isPresent())
                .build();
    }
}
