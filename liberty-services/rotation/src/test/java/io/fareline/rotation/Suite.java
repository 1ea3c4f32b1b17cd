package io.fareline.rotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What the tests of the function stand on: where it is, and a Python with what it needs. */
final class Suite {
    static final Path REPOSITORY = Path.of(System.getProperty("fareline.repository"));
    static final Path FUNCTION = REPOSITORY.resolve("terraform/modules/rotation/function");
    private static final Path VENV = REPOSITORY.resolve("target/rotation/python");
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));

    private Suite() {}

    static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.toList();
        }
    }

    /** What is not run is told at the end of {@code ./fareline test}, and is a failure where CI relies on it. */
    static Python python() {
        try {
            return Python.with(FUNCTION.resolve("tests/requirements.txt"), VENV, "python3");
        } catch (Python.Missing missing) {
            if (CI) return Assertions.fail("Not run, which under CI is a failure: " + missing.getMessage());
            note(missing.getMessage());
            return Assumptions.abort(missing.getMessage());
        }
    }

    private static void note(String reason) {
        try {
            var notRun = Files.createDirectories(REPOSITORY.resolve("target/not-run"));
            Files.writeString(notRun.resolve("rotation"), reason + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
