package io.fareline.infrastructure.name;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.object.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A ServiceAccount that bears a role, whether it is written as one or stands in a chart's values. */
public record Bearer(String namespace, String name, String role) {
    private static final String ROLE = "eks.amazonaws.com/role-arn";
    private static final Pattern ARN = Pattern.compile("arn:aws:iam::([0-9]{12}):role/([\\w+=,.@-]+)");

    public static List<Bearer> of(Estate estate) {
        var all = new ArrayList<Bearer>();
        for (var object : estate.cluster().all()) {
            var namespace = object.kind().equals("Application")
                    ? object.text("spec.destination.namespace")
                    : object.namespace();
            collect(namespace, object.root(), all);
        }
        return all;
    }

    private static void collect(String namespace, JsonNode node, List<Bearer> all) {
        var role = node.path("annotations").path(ROLE);
        if (role.isTextual()) all.add(new Bearer(namespace, node.path("name").asText(), role.asText()));
        node.forEach(each -> collect(namespace, each, all));
    }

    public String id() {
        return "ServiceAccount " + account();
    }

    /** As a role's trust names it. */
    public String account() {
        return namespace + "/" + name;
    }

    public String roleName() {
        var arn = ARN.matcher(role);
        return arn.matches() ? arn.group(2) : "";
    }

    public String roleAccount() {
        var arn = ARN.matcher(role);
        return arn.matches() ? arn.group(1) : "";
    }

    /** The ServiceAccount on whose behalf a store reads. */
    public boolean isOf(Manifest store) {
        return store.namespace().equals(namespace)
                && store.text("spec.provider.aws.auth.jwt.serviceAccountRef.name")
                        .equals(name);
    }
}
