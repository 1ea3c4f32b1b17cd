package io.fareline.runner.images.build;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.runner.images.engine.Engine;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Builds the images from the one Dockerfile, with what the last Maven build has left. */
public final class ImageBuild {
    static final String DOCKERFILE = "liberty-services/images/Dockerfile";
    private static final int LOG_LINES = 8;
    private static final double MILLIS = 1000.0;
    private static final double MEGABYTE = 1e6;
    private final Path repository;
    private final Engine engine;
    private final Source source;
    private final String base;

    public ImageBuild(Path repository, Engine engine, Source source, String base) {
        this.repository = repository;
        this.engine = engine;
        this.source = source;
        this.base = base;
    }

    public void all(Consumer<String> progress) {
        for (var name : ImageNames.all()) {
            var begin = System.nanoTime();
            build(name);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            var image = ImageNames.image(name, source);
            var size = Long.parseLong(engine.ask("image", "inspect", "-f", "{{.Size}}", image));
            progress.accept("Built %s: %.0f MB, in %.1f s".formatted(image, size / MEGABYTE, took.toMillis() / MILLIS));
        }
    }

    /** Leaves each as a file, for whoever publishes it when the engine of this command has ended. */
    public void save(Consumer<String> progress) {
        var folder = repository.resolve("target/images/saved");
        for (var name : ImageNames.all()) {
            var file = folder.resolve(name + ".tar");
            try {
                Files.createDirectories(folder);
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new Trouble("Cannot write " + file + ": " + e.getMessage(), e);
            }
            engine.ask("save", "-o", file.toString(), ImageNames.image(name, source));
        }
        progress.accept("Saved the images in " + folder);
    }

    private void build(String name) {
        var log = repository.resolve("target/images").resolve("build-" + name + ".log");
        if (engine.run(arguments(name), log) != 0) {
            throw new Trouble("The image of " + name + " cannot be built; the end of " + log + ":\n"
                    + String.join("\n", DetachedProcess.lastLines(log, LOG_LINES)));
        }
    }

    List<String> arguments(String name) {
        var arguments = new ArrayList<>(
                List.of("build", "-f", repository.resolve(DOCKERFILE).toString()));
        var target = name.equals(ImageNames.PROVIDER) ? name : "service";
        arguments.addAll(List.of("--target", target, "-t", ImageNames.image(name, source)));
        argument(arguments, "BASE_IMAGE", base);
        if (target.equals("service")) argument(arguments, "SERVICE", name);
        argument(arguments, "VERSION", source.version());
        argument(arguments, "REVISION", source.revision());
        argument(arguments, "SOURCE", source.url());
        arguments.add(repository.toString());
        return arguments;
    }

    private static void argument(List<String> arguments, String name, String value) {
        arguments.addAll(List.of("--build-arg", name + "=" + value));
    }
}
