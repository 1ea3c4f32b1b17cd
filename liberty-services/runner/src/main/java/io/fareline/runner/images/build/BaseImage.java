package io.fareline.runner.images.build;

import io.fareline.runner.images.engine.Engine;
import io.fareline.runner.images.engine.NotRun;
import io.fareline.runner.images.engine.Packages;
import io.fareline.runner.images.engine.Programs;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the images stand on: the Dockerfile's own choice where it can be fetched, else one that is made here of Debian and
 * this machine's JDK. The same Dockerfile serves both.
 */
public final class BaseImage {
    private static final Pattern CHOICE = Pattern.compile("(?m)^ARG BASE_IMAGE=(\\S+)$");
    private static final Duration FETCH_LIMIT = Duration.ofMinutes(5);
    private static final String SUITE = "bookworm";
    private final Path repository;
    private final Engine engine;
    private final Programs programs;
    private final Packages packages;

    public BaseImage(Path repository, Engine engine, Programs programs, Packages packages) {
        this.repository = repository;
        this.engine = engine;
        this.programs = programs;
        this.packages = packages;
    }

    /** @throws NotRun when there is none, and none can be made */
    public String choose(Consumer<String> progress) {
        var published = published(dockerfile());
        if (engine.hasImage(published)) {
            return published;
        }
        var fetched = engine.attempt(List.of("pull", published), FETCH_LIMIT);
        if (fetched.isOk()) {
            return published;
        }
        var local = "fareline/local-base:" + SUITE + "-jdk-"
                + Runtime.version().toString().replace('+', '-');
        if (!engine.hasImage(local)) {
            progress.accept(published + " cannot be fetched; making a base of Debian " + SUITE
                    + " and the JDK of this machine");
            make(local, published + " cannot be fetched (" + fetched.lastLine() + ")");
        }
        return local;
    }

    /** The Dockerfile's own choice. */
    static String published(String dockerfile) {
        var choice = CHOICE.matcher(dockerfile);
        if (!choice.find()) {
            throw new Trouble(ImageBuild.DOCKERFILE + " names no base image");
        }
        return choice.group(1);
    }

    private String dockerfile() {
        var file = repository.resolve(ImageBuild.DOCKERFILE);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Trouble("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private void make(String name, String because) {
        var archive = repository.resolve("target/images/base.tar");
        try {
            var maker = packages.program("mmdebstrap", "mmdebstrap");
            Files.createDirectories(archive.getParent());
            var made = programs.run(recipe(maker, archive, Path.of(System.getProperty("java.home"))));
            if (!made.isOk()) {
                throw new NotRun("mmdebstrap fails: " + made.lastLine());
            }
            engine.ask("import", archive.toString(), name);
        } catch (NotRun missing) {
            throw new NotRun(because + ", and none can be made here: " + missing.getMessage());
        } catch (IOException e) {
            throw new Trouble("Cannot write " + archive + ": " + e.getMessage(), e);
        } finally {
            delete(archive);
        }
    }

    /** Links are followed, for the JDK of a distribution keeps some of its files elsewhere. */
    static List<String> recipe(Path maker, Path archive, Path jdk) {
        return List.of(
                maker.toString(),
                "--variant=minbase",
                "--customize-hook=mkdir -p \"$1/opt/java\"",
                "--customize-hook=cp -aL '" + jdk + "' \"$1/opt/java/openjdk\"",
                SUITE,
                archive.toString());
    }

    private static void delete(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            throw new Trouble("Cannot delete " + archive + ": " + e.getMessage(), e);
        }
    }
}
