package io.fareline.manifests.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.source.ServiceSource;
import java.util.ArrayList;
import java.util.List;

/** A container that reads settings: a service, or its migrations. */
record Reader(String service, boolean migrates, Pod pod, JsonNode container) {
    private static final String MIGRATIONS = "-migrations";

    static List<Reader> of(Overlay overlay, List<ServiceSource> services) {
        var readers = new ArrayList<Reader>();
        for (var service : services) {
            for (var pod : overlay.of(service)) add(readers, service, pod, "service", false);
            for (var pod : overlay.pods())
                if (pod.owner().is("Job", service.name() + MIGRATIONS)) add(readers, service, pod, "migrations", true);
        }
        return readers;
    }

    private static void add(List<Reader> to, ServiceSource service, Pod pod, String container, boolean migrates) {
        for (var each : pod.spec().path("containers"))
            if (each.path("name").asText().equals(container)) to.add(new Reader(service.name(), migrates, pod, each));
    }
}
