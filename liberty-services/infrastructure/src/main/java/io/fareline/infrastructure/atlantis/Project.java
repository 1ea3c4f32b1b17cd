package io.fareline.infrastructure.atlantis;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import java.util.List;

/** One project of atlantis.yaml: a stack with an environment's values. */
record Project(JsonNode root) {
    static final String STACKS = "terraform/stacks/";

    static List<Project> of(String text) {
        var file = Manifests.parse(text).all().getFirst();
        return Manifest.list(file.at("projects")).stream().map(Project::new).toList();
    }

    String name() {
        return root.path("name").asText();
    }

    String folder() {
        return root.path("dir").asText();
    }

    String stack() {
        return folder().startsWith(STACKS) ? folder().substring(STACKS.length()) : "";
    }

    String environment() {
        return name().endsWith("-" + stack()) ? name().substring(0, name().length() - stack().length() - 1) : "";
    }

    int group() {
        return root.path("execution_order_group").asInt();
    }

    List<String> whenModified() {
        return Manifest.list(root.path("autoplan").path("when_modified")).stream()
                .map(JsonNode::asText)
                .toList();
    }
}
