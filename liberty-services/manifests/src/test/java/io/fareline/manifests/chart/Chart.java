package io.fareline.manifests.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fareline.manifests.Rendered;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A copy of the chart, which may be changed, rendered by Helm itself. The renderer leaves hooks out, so that in the copy their
 * annotations are called otherwise and they are shown with the rest.
 */
final class Chart {
    static final Path ORIGINAL = Rendered.REPOSITORY.resolve("helm/fareline");
    static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod");
    static final String SHOWN = "shown.fareline.example/";

    private static final String HIDDEN = "helm.sh/";
    private static final String KUBERNETES = "1.33.0";
    private static final YAMLMapper YAML = new YAMLMapper();
    private final Path root;

    private Chart() {
        try {
            var folder = Rendered.REPOSITORY.resolve("liberty-services/manifests/target/charts");
            root = Files.createTempDirectory(Files.createDirectories(folder), "");
            try (var files = Files.walk(ORIGINAL)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var place = root.resolve(ORIGINAL.relativize(file).toString());
                    Files.createDirectories(place.getParent());
                    Files.copy(file, place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Chart asItIs() {
        return new Chart();
    }

    static Chart withHooksShown() {
        return new Chart().with("templates/_helpers.tpl", HIDDEN, SHOWN);
    }

    /** Wherever a text stands in a file, which must have it, another. */
    Chart with(String file, String text, String other) {
        var written = read(file);
        if (!written.contains(text)) throw new AssertionError(file + " has no " + text);
        return write(file, written.replace(text, other));
    }

    /** With an environment's values, and then those that are given as YAML. */
    Manifests render(String environment, String... values) {
        var command = new Helm(root)
                .template()
                .withKubeVersion(KUBERNETES)
                .withName("fareline")
                .withNamespace("fareline")
                .withValuesFile(values(environment));
        for (var i = 0; i < values.length; i++) {
            write("more-" + i + ".yaml", values[i]);
            command.withValuesFile(root.resolve("more-" + i + ".yaml"));
        }
        return Manifests.parse(command.call());
    }

    Overlay overlay(String environment, String... values) {
        return new Overlay(environment, render(environment, values));
    }

    /** Lint knows the chart's own values alone, so an environment's are written among them. */
    LintResult lint(String environment) {
        try {
            var values = YAML.readTree(read("values.yaml"));
            values = YAML.readerForUpdating(values)
                    .<JsonNode>readValue(values(environment).toFile());
            write("values.yaml", YAML.writeValueAsString(values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Helm(root).lint().strict().call();
    }

    private Path values(String environment) {
        return root.resolve("values-" + environment + ".yaml");
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Chart write(String file, String text) {
        try {
            Files.writeString(root.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
