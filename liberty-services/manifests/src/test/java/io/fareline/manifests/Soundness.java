package io.fareline.manifests;

import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.schema.Schemas;
import io.fareline.manifests.source.Repository;
import java.util.ArrayList;
import java.util.List;

/** All that can be wrong with an overlay. */
public final class Soundness {
    private static final Schemas SCHEMAS = new Schemas();

    private Soundness() {}

    public static List<String> faults(Repository repository, Overlay overlay) {
        var faults = new ArrayList<>(schemaFaults(overlay));
        for (var check : Checks.of(repository)) faults.addAll(check.faults(overlay));
        return faults;
    }

    public static List<String> schemaFaults(Overlay overlay) {
        return overlay.all().stream()
                .flatMap(each -> SCHEMAS.faults(each).stream())
                .toList();
    }
}
