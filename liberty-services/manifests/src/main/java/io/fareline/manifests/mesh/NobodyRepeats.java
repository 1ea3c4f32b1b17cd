package io.fareline.manifests.mesh;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import java.util.List;

/**
 * No proxy repeats a request: on each hop that is for the caller, who knows what is safe. Istio repeats twice where nothing
 * is said, so each route says none.
 */
public final class NobodyRepeats implements Check {
    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var route : Route.of(overlay)) {
            if (!route.written().has("route")) continue;
            var attempts = route.written().path("retries").path("attempts");
            if (!attempts.isInt()) faults.add(route.id() + " does not say that nothing is repeated");
            else if (attempts.asInt() != 0) faults.add(route.id() + " repeats " + attempts + " times");
        }
        return faults.all();
    }
}
