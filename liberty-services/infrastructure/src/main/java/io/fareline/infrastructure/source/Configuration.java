package io.fareline.infrastructure.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folder terraform/: modules, stacks, and environments, which are values only. */
public record Configuration(Path root) {
    /** In the order in which they are applied to an empty account. */
    public static final List<String> STACKS = List.of("bootstrap", "foundation", "cluster", "identity", "data", "edge");
    /** In the order in which a change reaches them. */
    public static final List<String> ENVIRONMENTS = List.of("dev", "staging", "delivery", "prod", "prod-recovery");

    /** Ends the name of a file of values, before its kind. */
    static final String LEADING = "-leading";

    public static Configuration of(Path repository) {
        return new Configuration(repository.resolve("terraform"));
    }

    public List<String> stacks() {
        return folders("stacks");
    }

    public List<String> modules() {
        return folders("modules");
    }

    public List<String> environments() {
        return folders("environments");
    }

    public Path stack(String name) {
        return root.resolve("stacks").resolve(name);
    }

    public Path values(String environment, String stack) {
        return root.resolve("environments").resolve(environment).resolve(stack + ".tfvars");
    }

    /** Values for the day on which what waits begins to lead: beside the others, and of the same state. */
    public Path leading(String environment, String stack) {
        return root.resolve("environments").resolve(environment).resolve(stack + LEADING + ".tfvars");
    }

    public Path backend(String environment, String stack) {
        return root.resolve("environments").resolve(environment).resolve(stack + ".backend");
    }

    public List<String> environmentsOf(String stack) {
        return environments().stream()
                .filter(each -> Files.exists(values(each, stack)))
                .toList();
    }

    /** Bucket and key of a state. */
    public String place(String environment, String stack) {
        var backend = Block.file(text(backend(environment, stack)));
        return backend.text("bucket") + "/" + backend.text("key");
    }

    /** Whether values lead what another environment has to the recovery region: the same state, and for an emergency. */
    public boolean isMove(String environment, String stack) {
        var owner = environment.replaceFirst("-recovery$", "");
        return !owner.equals(environment)
                && environmentsOf(stack).contains(owner)
                && place(owner, stack).equals(place(environment, stack));
    }

    /** All files of a stack or a module, without its tests, as one. */
    public Block written(Path folder) {
        return Block.file(
                String.join("\n", sources(folder).map(Configuration::text).toList()));
    }

    public Stream<Path> sources(Path folder) {
        return files(folder).filter(each -> each.toString().endsWith(".tf"));
    }

    /** Everything written in stacks and modules, file by file. */
    public List<Path> sources() {
        var all = new ArrayList<Path>();
        for (var stack : stacks()) sources(stack(stack)).forEach(all::add);
        for (var module : modules())
            sources(root.resolve("modules").resolve(module)).forEach(all::add);
        return all;
    }

    /** The modules that a stack is made of, and those that these are made of. */
    public Set<String> modulesOf(String stack) {
        var found = new TreeSet<String>();
        used(stack(stack), found);
        return found;
    }

    private void used(Path folder, Set<String> found) {
        written(folder).blocks("module").forEach(each -> {
            var module = folder.resolve(each.text("source")).normalize();
            if (module.startsWith(root.resolve("modules"))
                    && found.add(root.resolve("modules").relativize(module).toString())) used(module, found);
        });
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> folders(String of) {
        return files(root.resolve(of))
                .filter(Files::isDirectory)
                .map(each -> each.getFileName().toString())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) return Stream.of();
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
