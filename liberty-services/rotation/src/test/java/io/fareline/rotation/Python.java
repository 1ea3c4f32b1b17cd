package io.fareline.rotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Python with exactly the packages of a requirements file, in a folder of its own under {@code target}. */
record Python(Path folder) {
    private static final int MINUTES = 10;

    /** What a program has printed, and whether it was content. */
    record Verdict(boolean good, String said) {}

    /** No Python is there that could be used; the message says what to install. */
    static class Missing extends RuntimeException {
        Missing(String reason) {
            super(reason);
        }
    }

    /**
     * Installs the packages unless exactly these are there.
     *
     * @param program the name or path of a python3
     */
    static Python with(Path requirements, Path folder, String program) {
        var python = new Python(folder.toAbsolutePath());
        var stamp = folder.resolve("installed.txt");
        try {
            if (!Files.exists(stamp) || Files.mismatch(requirements, stamp) >= 0) {
                python.install(requirements, program);
                Files.copy(requirements, stamp, StandardCopyOption.REPLACE_EXISTING);
            }
            return python;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot install " + requirements + " in " + folder, e);
        }
    }

    Verdict run(Path workingFolder, Map<String, String> environment, List<String> command) {
        var builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(folder);
            var log = Files.createTempFile(folder, "run", ".log");
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) process.destroyForcibly();
            var good = process.waitFor() == 0;
            var said = Files.readString(log, StandardCharsets.UTF_8);
            Files.delete(log);
            return new Verdict(good, said);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    String program() {
        return folder.resolve("venv/bin/python").toString();
    }

    private void install(Path requirements, String program) throws IOException {
        Files.createDirectories(folder);
        var venv = folder.resolve("venv").toString();
        try {
            if (!run(folder, Map.of(), List.of(program, "-c", "import sys; sys.exit(sys.version_info < (3, 10))"))
                    .good()) throw new Missing("python3 is older than 3.10; install a later one");
        } catch (UncheckedIOException absent) {
            throw new Missing("python3 is missing; install python3 (3.10 or later) and python3-venv");
        }
        var made = run(folder, Map.of(), List.of(program, "-m", "venv", "--clear", venv));
        if (!made.good()) throw new Missing("python3 has no venv; install python3-venv: " + made.said());
        var installed = run(
                folder,
                Map.of(),
                List.of(
                        venv + "/bin/pip",
                        "install",
                        "--quiet",
                        "--disable-pip-version-check",
                        "--require-hashes",
                        "--no-deps",
                        "--requirement",
                        requirements.toString()));
        if (!installed.good())
            throw new IllegalStateException("Cannot install " + requirements + ": " + installed.said());
    }
}
