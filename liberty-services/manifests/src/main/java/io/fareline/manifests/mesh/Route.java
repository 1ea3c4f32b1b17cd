package io.fareline.manifests.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry of a VirtualService: what it takes, and where to. */
record Route(Manifest service, JsonNode written) {
    static List<Route> of(Overlay overlay) {
        return overlay.of("VirtualService").stream()
                .flatMap(service -> of(service).stream())
                .toList();
    }

    static List<Route> of(Manifest service) {
        var routes = new ArrayList<Route>();
        service.at("spec.http").forEach(each -> routes.add(new Route(service, each)));
        return routes;
    }

    /** The first entry that takes the request, as the proxy chooses. */
    static Optional<Route> find(Manifest service, String host, String method, String path) {
        return of(service).stream()
                .filter(each -> each.takes(host, method, path))
                .findFirst();
    }

    String id() {
        return service.id() + ", route " + written.path("name").asText("without a name");
    }

    /** The services that get a part of it. */
    List<String> destinations() {
        return Manifest.list(written.path("route")).stream()
                .map(each -> each.path("destination").path("host").asText())
                .toList();
    }

    private boolean takes(String host, String method, String path) {
        return written.path("match").isEmpty()
                || Manifest.list(written.path("match")).stream()
                        .anyMatch(each -> takes(each.path("uri"), path)
                                && takes(each.path("method"), method)
                                && takes(each.path("authority"), host));
    }

    private static boolean takes(JsonNode match, String value) {
        if (match.isMissingNode()) return true;
        if (match.has("exact")) return value.equals(match.path("exact").asText());
        if (match.has("prefix")) return value.startsWith(match.path("prefix").asText());
        return value.matches(match.path("regex").asText());
    }
}
