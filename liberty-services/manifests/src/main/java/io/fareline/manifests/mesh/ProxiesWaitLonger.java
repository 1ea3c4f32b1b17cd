package io.fareline.manifests.mesh;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.Request;
import io.fareline.manifests.source.Requests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Every route has a time limit, and between services it is longer than the caller's own: else the proxy's answer comes
 * first, and the caller's breaker never learns of it.
 */
public final class ProxiesWaitLonger implements Check {
    private static final Pattern LIMIT = Pattern.compile("([1-9][0-9]*)(ms|s|m|h)");

    private final Map<Request, Duration> requests;

    public ProxiesWaitLonger(Repository repository) {
        requests = Requests.withPatience(repository);
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var route : Route.of(overlay))
            if (route.written().has("route") && limit(route).isEmpty()) faults.add(route.id() + " has no time limit");
        if (overlay.isInMesh())
            requests.forEach((request, patience) -> service(overlay, request)
                    .ifPresentOrElse(service -> check(service, request, patience, faults), () -> {
                        if (!request.callee().equals("provider"))
                            faults.add("There is no VirtualService for what the code does: " + request);
                    }));
        return faults.all();
    }

    private static void check(Manifest service, Request request, Duration patience, Faults faults) {
        var route = Route.find(service, service.name(), request.method(), request.example());
        if (route.isEmpty()) faults.add(service, "routes nowhere what the code does: " + request);
        else
            limit(route.get())
                    .filter(limit -> limit.compareTo(patience) <= 0)
                    .ifPresent(limit -> faults.add(route.get().id() + " gives up after " + limit
                            + ", and the caller waits " + patience + ": " + request));
    }

    private static Optional<Manifest> service(Overlay overlay, Request request) {
        return overlay.objects().find("VirtualService", request.callee() + "-service");
    }

    private static Optional<Duration> limit(Route route) {
        var matcher = LIMIT.matcher(route.written().path("timeout").asText());
        if (!matcher.matches()) return Optional.empty();
        var number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                });
    }
}
