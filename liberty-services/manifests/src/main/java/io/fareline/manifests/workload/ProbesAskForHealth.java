package io.fareline.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * Every service has its three probes, each on the path that MicroProfile Health serves for it, on the port where the
 * server speaks HTTP; and a start takes as long as the slowest migration check and warming-up may.
 */
public final class ProbesAskForHealth implements Check {
    private static final Map<String, String> PATHS = Map.of(
            "startupProbe", "/health/started", "livenessProbe", "/health/live", "readinessProbe", "/health/ready");
    /** The applicationManager's startTimeout of the servers, after which they give up themselves. */
    private static final int START_SECONDS = 120;

    private final List<ServiceSource> services;

    public ProbesAskForHealth(Repository repository) {
        services = repository.services();
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var service : services) {
            var pods = overlay.of(service);
            if (pods.isEmpty()) faults.add("There is no Deployment of the service " + service.name());
            for (var pod : pods) pod(service, pod, faults);
        }
        return faults.all();
    }

    private static void pod(ServiceSource service, Pod pod, Faults faults) {
        var container = pod.containers().stream()
                .filter(each -> each.path("name").asText().equals("service"))
                .findFirst();
        if (container.isEmpty()) {
            faults.add(pod, "has no container named service");
            return;
        }
        PATHS.entrySet().stream().sorted(Entry.comparingByKey()).forEach(probe -> {
            var asked = container.get().path(probe.getKey()).path("httpGet");
            if (!asked.path("path").asText().equals(probe.getValue()))
                faults.add(pod, container.get(), "has no " + probe.getKey() + " of " + probe.getValue());
            else if (number(container.get(), asked.path("port")) != port(service))
                faults.add(pod, container.get(), "has a " + probe.getKey() + " of another port than " + port(service));
        });
        var start = container.get().path("startupProbe");
        var patience = start.path("periodSeconds").asInt(10)
                * start.path("failureThreshold").asInt(3);
        if (patience < START_SECONDS)
            faults.add(
                    pod,
                    container.get(),
                    "is given up after " + patience + " s, and a start may take " + START_SECONDS);
    }

    private static int port(ServiceSource service) {
        return Integer.parseInt(
                service.server().replaceAll("(?s).*name=\"http.port\" defaultValue=\"([0-9]+)\".*", "$1"));
    }

    private static int number(JsonNode container, JsonNode port) {
        if (port.isInt()) return port.asInt();
        for (var open : container.path("ports"))
            if (open.path("name").asText().equals(port.asText()))
                return open.path("containerPort").asInt();
        return -1;
    }
}
