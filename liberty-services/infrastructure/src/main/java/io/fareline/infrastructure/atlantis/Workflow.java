package io.fareline.infrastructure.atlantis;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.object.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The steps of the server's workflow, run as Atlantis runs them: each by a shell, with what the steps before have set. */
public final class Workflow {
    private final JsonNode stages;

    public Workflow(Estate delivery) {
        stages = Manifests.parse(ServerDecides.data(delivery, "atlantis-config")
                        .path("repos.yaml")
                        .asText())
                .all()
                .getFirst()
                .at("workflows.fareline");
    }

    /** What the commands of a stage print. */
    public String run(String stage, Path folder, Map<String, String> given) {
        var environment = new HashMap<>(given);
        var said = new StringBuilder();
        for (var step : stages.path(stage).path("steps")) {
            var variable = step.path("env");
            if (!variable.isMissingNode())
                environment.put(
                        variable.path("name").asText(),
                        variable.has("value")
                                ? variable.path("value").asText()
                                : shell(variable.path("command").asText(), folder, environment));
            else said.append(shell(step.path("run").path("command").asText(), folder, environment));
        }
        return said.toString();
    }

    private static String shell(String command, Path folder, Map<String, String> environment) {
        var builder = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new IllegalStateException(command + ": " + said);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
