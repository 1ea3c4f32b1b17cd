package io.fareline.manifests.workload;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import java.util.List;

/** Every container says what it needs and what it may take at most; memory is not promised twice. */
public final class ResourcesAreBounded implements Check {
    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.pods())
            for (var container : pod.containers()) {
                var resources = container.path("resources");
                for (var kind : List.of("requests", "limits"))
                    for (var resource : List.of("cpu", "memory"))
                        if (resources.path(kind).path(resource).isMissingNode())
                            faults.add(pod, container, "has no " + kind + " of " + resource);
            }
        for (var pod : overlay.pods())
            for (var volume : pod.spec().path("volumes"))
                if (volume.has("emptyDir")
                        && volume.path("emptyDir").path("sizeLimit").isMissingNode())
                    faults.add(
                            pod,
                            "may fill the node with its volume "
                                    + volume.path("name").asText());
        return faults.all();
    }
}
