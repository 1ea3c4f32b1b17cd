package io.fareline.manifests.place;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.util.List;
import java.util.regex.Pattern;

/** Every region that an object names is that of its environment, and none is left to be written. */
public final class RegionsAreOne implements Check {
    static final Pattern REGION = Pattern.compile("\\b((?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-[1-9])[a-z]?\\b");
    private static final Pattern UNWRITTEN = Pattern.compile("\\b(ACCOUNT|REGION)\\b");

    @Override
    public List<String> faults(Overlay overlay) {
        return overlay.region()
                .map(region -> faults(overlay.objects(), region))
                .orElse(List.of("No environment says " + Overlay.REGION));
    }

    /** Of what bears no region itself, as what Argo CD keeps. */
    public static List<String> faults(Manifests objects, String region) {
        var faults = new Faults();
        for (var object : objects.all()) walk(object, object.root(), region, faults);
        return faults.all();
    }

    private static void walk(Manifest object, JsonNode node, String region, Faults faults) {
        node.forEach(each -> walk(object, each, region, faults));
        if (!node.isTextual()) return;
        REGION.matcher(node.asText())
                .results()
                .map(each -> each.group(1))
                .filter(each -> !each.equals(region))
                .forEach(each ->
                        faults.add(object, "names the region " + each + ", and its environment is in " + region));
        UNWRITTEN
                .matcher(node.asText())
                .results()
                .forEach(each -> faults.add(object, "has " + each.group() + " where nothing was written"));
    }
}
