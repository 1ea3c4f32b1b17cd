package io.fareline.manifests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.render.Renderer;
import io.fareline.manifests.source.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A copy of all manifests that may be changed; the services' sources are the real ones. */
public final class Copy {
    private static final Path FOLDER = emptied(Rendered.REPOSITORY.resolve("liberty-services/manifests/target/copies"));

    private final Path root;
    private int lines;

    public Copy() throws IOException {
        root = Files.createTempDirectory(FOLDER, "");
        for (var part : List.of("kustomize", "istio", "eso"))
            copy(Rendered.REPOSITORY.resolve(part), root.resolve(part));
        var modules = Files.createDirectories(root.resolve("liberty-services"));
        for (var module : Rendered.repository().folders("liberty-services"))
            Files.createSymbolicLink(modules.resolve(module.getFileName()), module);
        Files.createDirectories(root.resolve("docs"));
        Files.createSymbolicLink(root.resolve("docs/runbooks"), Rendered.REPOSITORY.resolve("docs/runbooks"));
        Files.copy(Rendered.REPOSITORY.resolve("docs/configuration.json"), root.resolve("docs/configuration.json"));
    }

    /** Every line that is written this way is counted. */
    public Copy write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
        lines += (int) text.lines().count();
        return this;
    }

    /** After the line that is there, which must be. */
    public Copy insertAfter(String file, String line, String... others) throws IOException {
        var text = repository().text(file);
        assertTrue(text.contains(line + "\n"), file + " has no line " + line);
        lines += others.length;
        Files.writeString(
                root.resolve(file),
                text.replaceFirst(
                        "(?m)^" + Pattern.quote(line) + "\n",
                        Matcher.quoteReplacement(line + "\n" + String.join("\n", others) + "\n")));
        return this;
    }

    public Copy remove(String file, String text) throws IOException {
        assertTrue(repository().text(file).contains(text), file + " has no " + text);
        Files.writeString(root.resolve(file), repository().text(file).replace(text, ""));
        return this;
    }

    public int lines() {
        return lines;
    }

    public Repository repository() {
        return new Repository(root);
    }

    public Overlay overlay(String name) {
        var renderer = new Renderer(Rendered.REPOSITORY, Map.of());
        return new Overlay(
                name,
                Rendered.orNotRun(
                        () -> renderer.render(root.resolve("kustomize/overlays").resolve(name))));
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder))
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
                }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    var place = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) Files.createDirectories(place);
                    else Files.copy(file, place);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
