package io.fareline.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.setting.Environment;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.time.Duration;
import java.util.List;

/**
 * A pod that is told to go is first left alone until nobody sends it any more, then finishes what runs, and all of that is
 * over before it is killed.
 */
public final class PodsLeaveInTime implements Check {
    /** How long Liberty lets requests finish once it stops (its executor's quiesce time-out). */
    private static final Duration QUIESCE = Duration.ofSeconds(30);
    /** Endpoints of a pod are withdrawn everywhere within this time. */
    private static final Duration WITHDRAWN = Duration.ofSeconds(5);

    private final List<ServiceSource> services;

    public PodsLeaveInTime(Repository repository) {
        services = repository.services();
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var service : services)
            for (var pod : overlay.of(service))
                for (var container : pod.spec().path("containers"))
                    if (container.path("name").asText().equals("service"))
                        check(overlay, service, pod, container, faults);
        return faults.all();
    }

    private static void check(Overlay overlay, ServiceSource service, Pod pod, JsonNode container, Faults faults) {
        var pause = Duration.ofSeconds(container
                .path("lifecycle")
                .path("preStop")
                .path("sleep")
                .path("seconds")
                .asInt());
        var drain = Duration.parse(Environment.of(overlay, pod, container)
                .getOrDefault(
                        "FARELINE_DRAIN_DELAY", service.properties().getProperty("fareline.drain.delay", "PT0S")));
        var grace = Duration.ofSeconds(
                pod.spec().path("terminationGracePeriodSeconds").asInt(30));
        if (pause.plus(drain).compareTo(WITHDRAWN) < 0)
            faults.add(pod, container, "stops after " + pause.plus(drain) + ", while others still send to it");
        var needed = pause.plus(drain).plus(QUIESCE);
        if (needed.compareTo(grace) >= 0)
            faults.add(pod, container, "needs " + needed + " to leave, and is killed after " + grace);
    }
}
