package io.fareline.runner.images.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an image promises in its settings: who runs it, what it is built from, and that it holds no secret. */
final class SettingsPromises {
    private static final String USER = "1001:1001";
    private static final String LABEL = "org.opencontainers.image.";
    private static final Pattern SECRET = Pattern.compile("(?i)[^=]*(password|secret|token|key)[^=]*=(?!/).+");
    private final Source source;

    SettingsPromises(Source source) {
        this.source = source;
    }

    /** @param settings as the engine gives them, under {@code Config} */
    List<String> brokenBy(JsonNode settings) {
        var broken = new ArrayList<String>();
        if (!settings.path("User").asText().equals(USER)) {
            broken.add("it runs as '" + settings.path("User").asText() + "' and not as " + USER);
        }
        label(settings, "revision", source.revision(), broken);
        label(settings, "version", source.version(), broken);
        label(settings, "source", source.url(), broken);
        if (settings.path("Labels").path(LABEL + "title").asText().isBlank()) {
            broken.add("it has no label " + LABEL + "title");
        }
        var entry = settings.path("Entrypoint");
        // A shell that waits for the JVM keeps SIGTERM to itself.
        if (entry.isEmpty() || entry.path(0).asText().endsWith("sh")) {
            broken.add("its entry point is a shell's line and no program: " + entry);
        }
        settings.path("Env").forEach(variable -> {
            if (SECRET.matcher(variable.asText()).matches()) {
                broken.add("a variable holds a secret: " + variable.asText().replaceFirst("=.*", ""));
            }
        });
        return broken;
    }

    private static void label(JsonNode settings, String name, String wanted, List<String> broken) {
        var found = settings.path("Labels").path(LABEL + name).asText();
        if (!found.equals(wanted)) {
            broken.add("its label " + LABEL + name + " is '" + found + "' and not '" + wanted + "'");
        }
    }
}
