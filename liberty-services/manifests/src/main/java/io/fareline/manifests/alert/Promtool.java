package io.fareline.manifests.alert;

import io.fareline.manifests.render.NotRun;
import java.nio.file.Path;

/** Prometheus' tool for rules and for tests of them. */
public record Promtool(PackagedTool tool) {
    /** @throws NotRun where it cannot be had */
    public static Promtool find(Path cache) {
        return new Promtool(PackagedTool.find("promtool", "prometheus", "2.40", cache));
    }

    public Verdict check(Path rules) {
        return tool.run(rules.getParent(), "check", "rules", rules.toString());
    }

    public Verdict test(Path tests) {
        return tool.run(tests.getParent(), "test", "rules", tests.toString());
    }
}
