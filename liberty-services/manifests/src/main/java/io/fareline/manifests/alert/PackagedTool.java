package io.fareline.manifests.alert;

import io.fareline.manifests.render.NotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program on the path, or else that of Debian's package, which is unpacked into a folder of its own and not installed,
 * since the packages of servers start them.
 */
record PackagedTool(Path program) {
    private static final Pattern VERSION = Pattern.compile("version (?<number>[0-9]+\\.[0-9]+)");

    /** @throws NotRun where there is none, none can be had, or it is too old */
    static PackagedTool find(String name, String from, String least, Path cache) {
        var hint = "; install %s %s or later (Debian's package %s has it)".formatted(name, least, from);
        var tool = new PackagedTool(onPath(name).orElseGet(() -> unpacked(name, from, hint, cache)));
        var version = VERSION.matcher(tool.run(cache, "--version").said());
        if (!version.find()) throw new NotRun(name + " does not say its version" + hint);
        if (isOlder(version.group("number"), least))
            throw new NotRun(name + " is too old: " + version.group("number") + hint);
        return tool;
    }

    Verdict run(Path folder, String... arguments) {
        return run(
                Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                        .toList(),
                folder);
    }

    static boolean isOlder(String version, String least) {
        var one = version.split("\\.");
        var other = least.split("\\.");
        var major = Integer.compare(Integer.parseInt(one[0]), Integer.parseInt(other[0]));
        return major < 0 || major == 0 && Integer.parseInt(one[1]) < Integer.parseInt(other[1]);
    }

    private static Path unpacked(String name, String from, String hint, Path cache) {
        var program = cache.resolve("usr/bin").resolve(name);
        if (Files.isExecutable(program)) return program;
        if (onPath("apt-get").isEmpty() || onPath("dpkg-deb").isEmpty()) throw new NotRun(name + " is missing" + hint);
        var loaded = run(List.of("apt-get", "download", from), cache);
        var file = packageOf(from, cache);
        if (!loaded.good() || file.isEmpty())
            throw new NotRun(name + " is missing, and its package could not be loaded: "
                    + loaded.said().strip() + hint);
        var unpacked = run(List.of("dpkg-deb", "-x", file.get().toString(), cache.toString()), cache);
        if (!Files.isExecutable(program))
            throw new NotRun(
                    name + " is not in " + file.get() + ": " + unpacked.said().strip() + hint);
        return program;
    }

    private static Optional<Path> packageOf(String name, Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "_.*\\.deb"))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Verdict run(List<String> command, Path folder) {
        try {
            Files.createDirectories(folder);
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verdict(process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
    }
}
