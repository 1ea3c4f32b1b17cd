package io.fareline.manifests;

import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifests;
import io.fareline.manifests.render.NotRun;
import io.fareline.manifests.render.Renderer;
import io.fareline.manifests.source.Repository;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What the tests share: the repository, and what happens where a tool is missing. */
public final class Rendered {
    public static final Path REPOSITORY = Path.of(System.getProperty("fareline.repository"));

    private static final Renderer RENDERER = new Renderer(REPOSITORY, Map.of());
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));

    private Rendered() {}

    public static Repository repository() {
        return new Repository(REPOSITORY);
    }

    public static Overlay overlay(String name) {
        return new Overlay(name, render(REPOSITORY.resolve("kustomize/overlays").resolve(name)));
    }

    public static Manifests render(Path folder) {
        return orNotRun(() -> RENDERER.render(folder));
    }

    /** What is not run is told at the end of {@code ./fareline test}, and is a failure where CI relies on it. */
    public static <T> T orNotRun(Supplier<T> part) {
        try {
            return part.get();
        } catch (NotRun missing) {
            if (CI) return Assertions.fail("Not run, which under CI is a failure: " + missing.getMessage());
            missing.note(REPOSITORY, part(missing.getMessage()));
            return Assumptions.abort(missing.getMessage());
        }
    }

    /** One part renders, one tries alerts. */
    private static String part(String reason) {
        return reason.matches("(?s)(promtool|amtool).*") ? "alerts" : "manifests";
    }
}
