package io.fareline.manifests.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import java.util.Map;
import java.util.TreeMap;

/** The variables that a container gets, as a kubelet puts them together. */
public final class Environment {
    private Environment() {}

    /** Values by name; that of a secret is the reference to it, as JSON. */
    public static Map<String, String> of(Overlay overlay, Pod pod, JsonNode container) {
        var variables = new TreeMap<String, String>();
        for (var from : container.path("envFrom")) {
            var map = from.path("configMapRef").path("name").asText();
            overlay.objects().beside(pod.owner(), "ConfigMap", map).ifPresent(found -> Manifest.texts(found.at("data"))
                    .forEach((key, value) -> variables.put(from.path("prefix").asText() + key, value)));
        }
        for (var variable : container.path("env"))
            variables.put(
                    variable.path("name").asText(),
                    variable.has("value")
                            ? variable.path("value").asText()
                            : variable.path("valueFrom").toString());
        return variables;
    }
}
