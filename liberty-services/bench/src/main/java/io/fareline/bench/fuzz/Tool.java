package io.fareline.bench.fuzz;

import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Schemathesis at its pinned version, in a folder of its own under {@code target}. */
final class Tool {
    private static final int INSTALL_MINUTES = 5;
    private final Path folder;

    private Tool(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Installs it unless exactly these versions are there. */
    static Tool installed(Path folder) throws InterruptedException {
        var tool = new Tool(folder);
        var wanted = tool.copied("requirements.txt");
        tool.copied("hooks.py");
        var stamp = folder.resolve("installed.txt");
        try {
            if (!Files.exists(stamp) || Files.mismatch(wanted, stamp) >= 0) {
                tool.install(wanted);
                Files.copy(wanted, stamp, StandardCopyOption.REPLACE_EXISTING);
            }
            return tool;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot install schemathesis in " + folder, e);
        }
    }

    private void install(Path wanted) throws IOException, InterruptedException {
        var venv = folder.resolve("venv").toString();
        step(List.of("python3", "-m", "venv", "--clear", venv));
        step(List.of(venv + "/bin/pip", "install", "--quiet", "--no-deps", "--requirement", wanted.toString()));
    }

    private void step(List<String> command) throws IOException, InterruptedException {
        var log = folder.resolve("install.log").toFile();
        var process = started(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log)));
        if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new Trouble("Cannot install schemathesis: " + String.join(" ", command) + " failed, see " + log);
        }
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Trouble(
                    "Fuzzing needs python3 (3.10 or later, with venv), which is missing; install the package python3-venv",
                    e);
        }
    }

    private Path copied(String name) {
        try (InputStream resource = Tool.class.getResourceAsStream("/fuzz/" + name)) {
            Files.createDirectories(folder);
            var file = folder.resolve(name);
            Files.write(file, resource.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + name + " to " + folder, e);
        }
    }

    String program() {
        return folder.resolve("venv/bin/st").toString();
    }

    Path folder() {
        return folder;
    }
}
