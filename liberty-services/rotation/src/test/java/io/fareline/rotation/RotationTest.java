package io.fareline.rotation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.testing.Ports;
import io.fareline.platform.testing.PostgresServer;
import io.fareline.platform.testing.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function that rotates secrets, by its own tests, against a real PostgreSQL. */
class RotationTest {
    private static final Path FUNCTION = Suite.FUNCTION;

    @TempDir
    Path folder;

    @Test
    void theFunctionPassesItsTests() {
        var python = Suite.python();
        try (var postgres =
                new PostgresServer(PostgresSettings.at(folder.resolve("postgresql"), Ports.free())).start()) {
            var server = "{\"port\": %d, \"user\": \"%s\", \"password\": \"%s\"}"
                    .formatted(postgres.port(), PostgresServer.SUPERUSER, postgres.superuserPassword());
            var verdict = pytest(python, FUNCTION.resolve("tests"), Map.of("FARELINE_TEST_POSTGRES", server));
            assertTrue(verdict.good(), verdict.said());
        }
    }

    @Test
    void aFunctionWhoseKeysSignTooEarlyFailsItsTests() throws IOException {
        var python = Suite.python();
        var copy = copyOf(FUNCTION, folder.resolve("terraform/function"));
        var rules = copy.resolve("rotation/rings/ring.py");
        var right = Files.readString(rules);
        var wrong = right.replace("if age < times.publish:", "if age < times.publish / 2:");
        assertFalse(wrong.equals(right), "the rule is no longer written as this test knows it");
        Files.writeString(rules, wrong);
        var verdict = pytest(python, copy.resolve("tests"), Map.of(), "test_rings.py");
        assertFalse(verdict.good(), verdict.said());
        assertTrue(verdict.said().contains("a key signs before all know it"), verdict.said());
    }

    @Test
    void withoutPythonItIsSaidWhatToInstall() {
        var requirements = FUNCTION.resolve("tests/requirements.txt");
        var missing = assertThrows(
                Python.Missing.class, () -> Python.with(requirements, folder.resolve("none"), "/nowhere/python3"));
        assertTrue(missing.getMessage().contains("install python3"), missing.getMessage());
    }

    private static Python.Verdict pytest(Python python, Path tests, Map<String, String> more, String... files) {
        var command = new ArrayList<>(List.of(python.program(), "-B", "-m", "pytest"));
        command.addAll(List.of(files));
        return python.run(tests, more, command);
    }

    private static Path copyOf(Path from, Path to) throws IOException {
        for (var file : Suite.filesOf(from)) {
            var copied = to.resolve(from.relativize(file));
            if (Files.isDirectory(file)) Files.createDirectories(copied);
            else Files.copy(file, copied);
        }
        return to;
    }
}
