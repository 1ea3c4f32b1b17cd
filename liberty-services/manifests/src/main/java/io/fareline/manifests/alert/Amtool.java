package io.fareline.manifests.alert;

import io.fareline.manifests.render.NotRun;
import java.nio.file.Path;

/** Alertmanager's tool: whether a configuration is one, and to whom an alert goes by it. */
public record Amtool(PackagedTool tool) {
    /** @throws NotRun where it cannot be had */
    public static Amtool find(Path cache) {
        return new Amtool(PackagedTool.find("amtool", "prometheus-alertmanager", "0.24", cache));
    }

    public Verdict check(Path configuration) {
        return tool.run(configuration.getParent(), "check-config", configuration.toString());
    }

    /** Who is told of an alert with a label such as {@code severity=page}: the last line, since warnings come first. */
    public String route(Path configuration, String label) {
        var said = tool.run(
                configuration.getParent(), "config", "routes", "test", "--config.file=" + configuration, label);
        return said.said().lines().reduce("", (_, line) -> line).strip();
    }
}
