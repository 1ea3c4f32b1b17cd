package io.fareline.manifests.alert;

import io.fareline.manifests.render.NotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prometheus' tool for rules: the one on the path, or else that of Debian's package, which is unpacked into a folder of its
 * own and not installed, since the package would start a server.
 */
public final class Promtool {
    private static final Pattern VERSION = Pattern.compile("promtool, version (?<major>[0-9]+)\\.(?<minor>[0-9]+)");
    private static final int LEAST_MINOR_OF_TWO = 40;
    private static final String HINT = "; install promtool 2.40 or later (Debian's package prometheus has it)";

    private final Path program;

    private Promtool(Path program) {
        this.program = program;
    }

    /** What it has printed, and whether it was content. */
    public record Verdict(boolean good, String said) {}

    /** @throws NotRun where there is none, none can be had, or it is too old */
    public static Promtool find(Path cache) {
        var program = onPath("promtool").orElseGet(() -> unpacked(cache));
        var said = run(List.of(program.toString(), "--version"), cache).said();
        var version = VERSION.matcher(said);
        if (!version.find()) throw new NotRun("promtool does not say its version" + HINT);
        var major = Integer.parseInt(version.group("major"));
        if (major < 2 || major == 2 && Integer.parseInt(version.group("minor")) < LEAST_MINOR_OF_TWO)
            throw new NotRun("promtool is too old: " + version.group() + HINT);
        return new Promtool(program);
    }

    public Verdict check(Path rules) {
        return run(List.of(program.toString(), "check", "rules", rules.toString()), rules.getParent());
    }

    public Verdict test(Path tests) {
        return run(List.of(program.toString(), "test", "rules", tests.toString()), tests.getParent());
    }

    private static Path unpacked(Path cache) {
        var program = cache.resolve("usr/bin/promtool");
        if (Files.isExecutable(program)) return program;
        if (onPath("apt-get").isEmpty() || onPath("dpkg-deb").isEmpty()) throw new NotRun("promtool is missing" + HINT);
        var loaded = run(List.of("apt-get", "download", "prometheus"), cache);
        var packages =
                files(cache).filter(file -> file.toString().endsWith(".deb")).toList();
        if (!loaded.good() || packages.isEmpty())
            throw new NotRun("promtool is missing, and its package could not be loaded: "
                    + loaded.said().strip() + HINT);
        run(List.of("dpkg-deb", "-x", packages.getLast().toString(), cache.toString()), cache);
        return program;
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict run(List<String> command, Path folder) {
        try {
            Files.createDirectories(folder);
            var process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) process.destroyForcibly();
            return new Verdict(process.exitValue() == 0, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
    }
}
