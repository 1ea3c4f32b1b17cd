package io.fareline.pipelines.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One file of {@code .github/workflows}, with its anchors resolved. */
public record Workflow(String name, String source, JsonNode root) {
    public static Workflow of(String name, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var tree = new Yaml(new SafeConstructor(options)).<Object>load(text);
        return new Workflow(name, text, new ObjectMapper().valueToTree(tree));
    }

    record Job(String name, JsonNode root) {
        List<Step> steps() {
            return StreamSupport.stream(root.path("steps").spliterator(), false)
                    .map(Step::new)
                    .toList();
        }

        String condition() {
            return root.path("if").asText();
        }
    }

    record Step(JsonNode root) {
        String run() {
            return root.path("run").asText();
        }

        String uses() {
            return root.path("uses").asText();
        }

        String name() {
            return root.path("name").asText();
        }
    }

    /** What starts it. YAML 1.1 reads the word as true. */
    JsonNode on() {
        return root.has("true") ? root.path("true") : root.path("on");
    }

    List<Job> jobs() {
        return root.path("jobs").properties().stream()
                .map(each -> new Job(each.getKey(), each.getValue()))
                .toList();
    }

    String at(Job job) {
        return name + ", job " + job.name() + ": ";
    }

    String at(Job job, Step step) {
        return name + ", job " + job.name() + ", step '" + step.name() + "': ";
    }
}
