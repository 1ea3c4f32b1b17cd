package io.fareline.manifests.mesh;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.source.Contract;
import io.fareline.manifests.source.Contract.Operation;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an entry's routes send to a service, the service takes from that entry, by policy and by packet; and it takes from
 * no entry what no route sends. Held to the operations of the services' contracts.
 */
public final class PublicRequestsAreAllowed implements Check {
    private static final int PORT = 9080;

    private final Map<ServiceSource, List<Operation>> operations = new LinkedHashMap<>();

    public PublicRequestsAreAllowed(Repository repository) {
        for (var service : repository.services()) operations.put(service, Contract.of(service));
    }

    /** An operation of a service, through an entry. */
    private record Routed(Entry entry, Operation operation) {}

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        operations.forEach((service, offered) -> {
            var routed = routed(overlay, service, offered);
            for (var pod : overlay.of(service)) {
                var permissions = Permission.of(overlay, pod);
                for (var each : routed) taken(overlay, service, pod, permissions, each, faults);
                for (var each : permissions) if (each.allows()) sent(overlay, service, each, routed, faults);
            }
        });
        return faults.all();
    }

    private static List<Routed> routed(Overlay overlay, ServiceSource service, List<Operation> offered) {
        var routed = new ArrayList<Routed>();
        for (var table : overlay.of("VirtualService"))
            for (var entry : Entry.of(overlay, table))
                for (var operation : offered)
                    if (isRouted(table, entry, service, operation)) routed.add(new Routed(entry, operation));
        return routed;
    }

    private static boolean isRouted(Manifest table, Entry entry, ServiceSource service, Operation operation) {
        return Manifest.list(table.at("spec.hosts")).stream()
                .filter(host -> entry.takes(host.asText()))
                .flatMap(host -> Route.find(table, host.asText(), operation.method(), operation.example()).stream())
                .anyMatch(route -> route.destinations().contains(service.deployment()));
    }

    private static void taken(
            Overlay overlay,
            ServiceSource service,
            Pod pod,
            List<Permission> permissions,
            Routed routed,
            Faults faults) {
        var operation = routed.operation();
        var asked =
                routed.entry().name() + " to " + service.name() + ": " + operation.method() + " " + operation.path();
        if (operation.isInternal()) faults.add("A route leads to what is internal: " + asked);
        var packets = new Packets(overlay);
        for (var from : routed.entry().pods()) {
            var principal = Principal.of(from).toString();
            if (permissions.stream()
                    .filter(Permission::allows)
                    .noneMatch(each -> each.takes(principal, operation.method(), PORT, operation.example())))
                faults.add("No AuthorizationPolicy allows what a route sends: " + asked);
            if (!packets.mayLeave(from, pod, PORT) || !packets.mayArrive(from, pod, PORT))
                faults.add("NetworkPolicies keep back what a route sends: "
                        + routed.entry().name() + " to " + service.name());
        }
    }

    private static void sent(
            Overlay overlay, ServiceSource service, Permission permission, List<Routed> routed, Faults faults) {
        for (var table : overlay.of("VirtualService"))
            for (var entry : Entry.of(overlay, table))
                for (var from : entry.pods()) {
                    if (!permission.principals().contains(Principal.of(from).toString())) continue;
                    for (var path : permission.paths())
                        for (var method : permission.methods())
                            if (routed.stream()
                                    .noneMatch(each -> each.entry().equals(entry)
                                            && each.operation().method().equals(method)
                                            && Permission.matches(
                                                    path, each.operation().example())))
                                faults.add(
                                        permission.policy(),
                                        "allows " + entry.name() + " to " + service.name() + ": " + method + " " + path
                                                + ", which no route sends");
                }
    }
}
