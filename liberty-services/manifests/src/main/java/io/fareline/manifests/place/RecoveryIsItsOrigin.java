package io.fareline.manifests.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An environment that waits in another region is the one that it would take the place of, in every field but the region. */
public final class RecoveryIsItsOrigin implements Check {
    private static final JsonMapper JSON = new JsonMapper();
    private final Overlay origin;

    public RecoveryIsItsOrigin(Overlay origin) {
        this.origin = origin;
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        if (overlay.region().equals(origin.region())) faults.add(overlay.name() + " is where " + origin.name() + " is");
        var here = byId(overlay);
        var there = byId(origin);
        var all = new TreeSet<>(here.keySet());
        all.addAll(there.keySet());
        for (var id : all)
            if (!there.containsKey(id)) faults.add(id + " is not in " + origin.name());
            else if (!here.containsKey(id)) faults.add(id + " is in " + origin.name() + " alone");
            else compare(id + " ", "", here.get(id), there.get(id), faults);
        return faults.all();
    }

    private void compare(String id, String place, JsonNode here, JsonNode there, Faults faults) {
        if (here.equals(there)) return;
        if (here.isArray() && there.isArray() && here.size() == there.size())
            for (var i = 0; i < here.size(); i++) compare(id, place + "[" + i + "]", here.get(i), there.get(i), faults);
        else if (here.isObject() && there.isObject())
            for (var name : names(here, there))
                compare(id, place.isEmpty() ? name : place + "." + name, here.path(name), there.path(name), faults);
        else faults.add(id + place + " is " + said(here) + ", and in " + origin.name() + " " + said(there));
    }

    private static Iterable<String> names(JsonNode here, JsonNode there) {
        var all = new TreeSet<String>();
        for (Iterator<String> each : List.of(here.fieldNames(), there.fieldNames())) each.forEachRemaining(all::add);
        return all;
    }

    private static String said(JsonNode node) {
        return node.isMissingNode() ? "not there" : node.toString();
    }

    /** With every region called the same. */
    private static Map<String, JsonNode> byId(Overlay overlay) {
        var all = new LinkedHashMap<String, JsonNode>();
        for (var object : overlay.all())
            all.put(object.id(), anywhere(object, overlay.region().orElse("nowhere")));
        return all;
    }

    private static JsonNode anywhere(Manifest object, String region) {
        try {
            return JSON.readTree(object.root().toString().replace(region, "REGION"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
