package io.fareline.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.setting.Environment;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;

/**
 * As many pods as there can ever be, in the middle of a rollout, with all their pools full, leave a fifth of the database's
 * connections to migrations, to its own work and to people.
 */
public final class ConnectionsSuffice implements Check {
    /** max_connections of the database, said once for each environment. */
    private static final String CONNECTIONS = "fareline.io/database-connections";

    private static final double SHARE = 0.8;

    private final List<ServiceSource> services;

    public ConnectionsSuffice(Repository repository) {
        services = repository.services();
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        var connections = overlay.of("ConfigMap").stream()
                .flatMap(each -> each.annotation(CONNECTIONS).stream())
                .mapToInt(Integer::parseInt)
                .findFirst();
        if (connections.isEmpty()) {
            faults.add("No ConfigMap says " + CONNECTIONS);
            return faults.all();
        }
        var wanted = 0;
        var sum = new StringBuilder();
        for (var service : services)
            for (var pod : overlay.of(service)) {
                var pods = overlay.most(pod) + surge(overlay, pod);
                var pool = pool(overlay, service, pod);
                wanted += pods * pool;
                sum.append(sum.isEmpty() ? "" : " + ")
                        .append(pods)
                        .append(" x ")
                        .append(pool);
            }
        var most = (int) (connections.getAsInt() * SHARE);
        if (wanted > most)
            faults.add("Pools may take " + wanted + " connections (" + sum + "), and 80 % of " + connections.getAsInt()
                    + " are " + most);
        return faults.all();
    }

    /** Kubernetes rounds up, and takes a quarter where nothing is said. */
    private static int surge(Overlay overlay, Pod pod) {
        var strategy = pod.owner().at("spec.strategy");
        if (strategy.path("type").asText().equals("Recreate")) return 0;
        JsonNode surge = strategy.path("rollingUpdate").path("maxSurge");
        if (surge.isInt()) return surge.asInt();
        var percent = surge.isTextual() ? Integer.parseInt(surge.asText().replace("%", "")) : 25;
        return (overlay.most(pod) * percent + 99) / 100;
    }

    private static int pool(Overlay overlay, ServiceSource service, Pod pod) {
        var shipped =
                service.server().replaceAll("(?s).*name=\"fareline.database.pool\" defaultValue=\"([0-9]+)\".*", "$1");
        return pod.containers().stream()
                .filter(each -> each.path("name").asText().equals("service"))
                .mapToInt(each -> Integer.parseInt(
                        Environment.of(overlay, pod, each).getOrDefault("FARELINE_DATABASE_POOL", shipped)))
                .sum();
    }
}
