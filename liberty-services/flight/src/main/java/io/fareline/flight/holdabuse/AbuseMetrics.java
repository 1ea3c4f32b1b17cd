package io.fareline.flight.holdabuse;

import io.opentelemetry.api.metrics.Meter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** How many clients may place no holds now; which ones, staff are told, and no metric. Refusals are counted by placing. */
@ApplicationScoped
class AbuseMetrics {
    @Inject
    Instance<Meter> meters;

    private volatile ClientConducts.Numbers numbers = new ClientConducts.Numbers(0, 0);

    @PostConstruct
    void export() {
        if (!meters.isResolvable()) return;
        var meter = meters.get();
        meter.gaugeBuilder("flight.hold.clients.waiting")
                .ofLongs()
                .setUnit("{client}")
                .setDescription(
                        "Clients that have to wait since too few of their holds were paid; each server tells all")
                .buildWithCallback(gauge -> gauge.record(numbers.waiting()));
        meter.gaugeBuilder("flight.hold.clients.blocked")
                .ofLongs()
                .setUnit("{client}")
                .setDescription("Clients that staff let place no holds; each server tells all")
                .buildWithCallback(gauge -> gauge.record(numbers.blocked()));
    }

    void set(ClientConducts.Numbers now) {
        numbers = now;
    }
}
