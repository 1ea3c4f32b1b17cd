package io.fareline.manifests.render;

import io.fareline.manifests.object.Manifests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code ./fareline render}, each folder once. */
public final class Renderer {
    private static final int NOT_RUN = 3;

    private final Path command;
    private final Map<String, String> environment;
    private final Map<Path, Manifests> rendered = new ConcurrentHashMap<>();

    public Renderer(Path repository, Map<String, String> environment) {
        this.command = repository.resolve("fareline");
        this.environment = environment;
    }

    /**
     * The objects of a folder with a kustomization.
     *
     * @throws NotRun where nothing is installed that renders
     * @throws NotRendered where it cannot be rendered
     */
    public Manifests render(Path folder) {
        return rendered.computeIfAbsent(folder.toAbsolutePath().normalize(), this::call);
    }

    private Manifests call(Path folder) {
        var builder = new ProcessBuilder(command.toString(), "render", folder.toString());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var errors = new StringBuilder();
            var reader = Thread.ofVirtual().start(() -> errors.append(text(process.getErrorStream())));
            var yaml = text(process.getInputStream());
            reader.join();
            return switch (process.waitFor()) {
                case 0 -> Manifests.parse(yaml);
                case NOT_RUN -> throw new NotRun(errors.toString().strip().replaceFirst("^fareline: not run: ", ""));
                default ->
                    throw new NotRendered(folder + ": " + errors.toString().strip());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRendered(folder + ": interrupted");
        }
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder is no kustomization that holds together. */
    public static class NotRendered extends RuntimeException {
        NotRendered(String message) {
            super(message);
        }
    }
}
