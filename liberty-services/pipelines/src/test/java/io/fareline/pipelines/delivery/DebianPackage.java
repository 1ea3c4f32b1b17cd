package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of Debian's package of the same name. Under CI it is installed where it is missing, and a failure where that cannot
 * be done; elsewhere who runs the tests is told what he would have to install.
 */
final class DebianPackage {
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));
    private static final int LIMIT_MINUTES = 5;

    private DebianPackage() {}

    static Path program(String name) throws IOException, InterruptedException {
        var there = onPath(name);
        if (there.isPresent()) return there.get();
        if (!CI) return Assumptions.abort(name + " is not run: install Debian's package " + name);
        var said = apt("update", "-qq") + apt("install", "-y", "-qq", "--no-install-recommends", name);
        return onPath(name).orElseGet(() -> fail(name + " is missing and cannot be installed: " + said));
    }

    static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(each -> Path.of(each, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String apt(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("apt-get"), Stream.of(arguments)).toList();
        try {
            return run(command);
        } catch (IOException missing) {
            return missing.getMessage();
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) process.destroyForcibly();
        return said;
    }
}
