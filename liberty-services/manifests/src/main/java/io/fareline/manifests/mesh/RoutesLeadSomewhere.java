package io.fareline.manifests.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Selector;
import java.util.List;

/**
 * Every destination is a Service with that port, and a subset of it that has pods; parts of a route add up to 100; an entry
 * that a VirtualService names exists and takes its hosts.
 */
public final class RoutesLeadSomewhere implements Check {
    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var route : Route.of(overlay)) {
            var parts = Manifest.list(route.written().path("route"));
            parts.forEach(part -> destination(overlay, route, part.path("destination"), faults));
            var sum =
                    parts.stream().mapToInt(part -> part.path("weight").asInt()).sum();
            var whole = parts.size() == 1 && !parts.getFirst().has("weight");
            if (!parts.isEmpty() && !whole && sum != 100)
                faults.add(route.id() + " gives out " + sum + " % of its requests");
        }
        for (var service : overlay.of("VirtualService")) entries(overlay, service, faults);
        return faults.all();
    }

    private static void destination(Overlay overlay, Route route, JsonNode destination, Faults faults) {
        var host = destination.path("host").asText();
        var service = overlay.objects().beside(route.service(), "Service", host.split("\\.")[0]);
        if (service.isEmpty()) {
            faults.add(route.id() + " leads to " + host + ", and there is no such Service");
            return;
        }
        var port = destination.path("port").path("number").asInt();
        if (Manifest.list(service.get().at("spec.ports")).stream()
                .noneMatch(each -> each.path("port").asInt() == port))
            faults.add(route.id() + " leads to port " + port + " of " + host + ", which it does not have");
        if (destination.has("subset"))
            subset(overlay, route, service.get(), destination.path("subset").asText(), faults);
    }

    private static void subset(Overlay overlay, Route route, Manifest service, String name, Faults faults) {
        var full = service.name() + "." + service.namespace() + ".svc.cluster.local";
        var labels = overlay.of("DestinationRule").stream()
                .filter(rule -> List.of(service.name(), full, full.replaceFirst("[^.]*", "*"))
                        .contains(rule.text("spec.host")))
                .flatMap(rule -> Manifest.list(rule.at("spec.subsets")).stream())
                .filter(each -> each.path("name").asText().equals(name))
                .map(each -> each.path("labels"))
                .findFirst();
        if (labels.isEmpty())
            faults.add(route.id() + " leads to the subset " + name + ", which no DestinationRule has");
        else if (overlay.pods().stream()
                .filter(pod -> Selector.takes(service.at("spec.selector"), pod.labels()))
                .noneMatch(pod -> Selector.takes(labels.get(), pod.labels())))
            faults.add(route.id() + " leads to the subset " + name + " of " + service.name() + ", which has no pod");
    }

    private static void entries(Overlay overlay, Manifest service, Faults faults) {
        var entries = Entry.of(overlay, service);
        for (var named : service.at("spec.gateways"))
            if (entries.stream().noneMatch(entry -> entry.name().equals(named.asText())))
                faults.add(service, "names Gateway " + named.asText() + ", which does not exist");
        if (entries.isEmpty()) return;
        for (var host : service.at("spec.hosts"))
            if (entries.stream().noneMatch(entry -> entry.takes(host.asText())))
                faults.add(service, "has the host " + host.asText() + ", which none of its Gateways takes");
    }
}
