package io.fareline.manifests.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {
    private static final String KUSTOMIZATION = """
            resources: [account.yaml]
            namePrefix: booking-
            """;

    @TempDir
    Path folder;

    private final Renderer renderer = new Renderer(Rendered.REPOSITORY, Map.of());

    @Test
    void aFolderIsRendered() throws IOException {
        write("kustomization.yaml", KUSTOMIZATION);
        write("account.yaml", "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: service}\n");
        var account = Rendered.orNotRun(() -> renderer.render(folder))
                .of("ServiceAccount")
                .getFirst();
        assertEquals("ServiceAccount booking-service", account.id());
    }

    @Test
    void whatDoesNotHoldTogetherIsRefusedWithWhatIsMissing() throws IOException {
        write("kustomization.yaml", KUSTOMIZATION);
        var refused = assertThrows(Renderer.NotRendered.class, () -> Rendered.orNotRun(() -> renderer.render(folder)));
        assertTrue(refused.getMessage().contains("account.yaml"), refused.getMessage());
    }

    @Test
    void aFieldThatKustomizeDoesNotKnowIsRefused() throws IOException {
        write("kustomization.yaml", "namePrefixes: booking-\n");
        var refused = assertThrows(Renderer.NotRendered.class, () -> Rendered.orNotRun(() -> renderer.render(folder)));
        assertTrue(refused.getMessage().contains("namePrefixes"), refused.getMessage());
    }

    @Test
    void whereNothingRendersTheReasonIsToldInsteadOfAFault() throws IOException {
        write("kustomization.yaml", KUSTOMIZATION);
        var missing = assertThrows(NotRun.class, () -> withoutTools().render(folder));
        assertTrue(missing.getMessage().contains("install kubectl 1.32 or later"), missing.getMessage());
    }

    @Test
    void aRendererOfAnotherVersionIsNotUsed() throws IOException {
        write("kustomization.yaml", KUSTOMIZATION);
        for (var version : List.of("v5.4.3", "v4.5.7", "v6.0.0")) {
            var old = withKubectl("echo Kustomize Version: " + version);
            var refused = assertThrows(NotRun.class, () -> old.render(folder));
            assertTrue(refused.getMessage().contains("is kustomize " + version.substring(1)), refused.getMessage());
        }
    }

    private Renderer withKubectl(String command) throws IOException {
        var renderer = withoutTools();
        program(folder.resolve("bin/kubectl"), command);
        return renderer;
    }

    /** With a path on which everything is found but what renders. */
    private Renderer withoutTools() throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        for (var tool : List.of("bash", "dirname", "sed", "ls", "xargs")) lead(bin, tool);
        return new Renderer(Rendered.REPOSITORY, Map.of("PATH", bin.toString()));
    }

    private static void lead(Path bin, String tool) throws IOException {
        var found = Stream.of(System.getenv("PATH").split(":"))
                .map(each -> Path.of(each, tool))
                .filter(Files::isExecutable)
                .findFirst();
        program(bin.resolve(tool), "exec " + found.orElseThrow() + " \"$@\"");
    }

    private static void program(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
