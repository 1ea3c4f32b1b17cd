package io.fareline.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package of the function is the same to the byte wherever and whenever it is built, so that its hash names it, and another
 * as soon as one thing in it is another.
 */
class PackageTest {
    private static final Path MODULE = Suite.REPOSITORY.resolve("terraform/modules/rotation");

    @TempDir
    Path folder;

    @Test
    void itIsTheSameAnywhereAtAnyTimeAndForAnybody() throws IOException {
        var python = Suite.python();
        var first = build(python, copy("first", Instant.parse("2020-02-29T12:00:00Z")), "022");
        var second = build(python, copy("a second/below", Instant.parse("2031-01-01T00:00:01Z")), "077");
        assertEquals(-1, Files.mismatch(first, second), "The packages differ");
        try (var zip = new ZipFile(first.toFile())) {
            var names = zip.stream().map(each -> each.getName()).toList();
            assertTrue(
                    names.containsAll(List.of("authorities.pem", "rotation/handler.py", "pg8000/native.py")),
                    names::toString);
            assertFalse(names.stream().anyMatch(each -> each.contains("__pycache__")), names::toString);
        }
    }

    @Test
    void anotherSourceOrAnotherAuthorityIsAnotherPackage() throws IOException {
        var python = Suite.python();
        var module = copy("module", Instant.EPOCH.plusSeconds(1_000_000_000));
        var first = Files.copy(build(python, module, "022"), folder.resolve("first.zip"));
        append(module.resolve("function/rotation/handler.py"), "# another\n");
        var source = Files.copy(build(python, module, "022"), folder.resolve("source.zip"));
        assertTrue(Files.mismatch(first, source) >= 0, "Another source has the same package");
        append(module.resolve("function/authorities.pem"), "another\n");
        assertTrue(Files.mismatch(source, build(python, module, "022")) >= 0, "Another authority has the same package");
    }

    @Test
    void withoutAuthoritiesThereIsNoPackage() throws IOException {
        var python = Suite.python();
        var module = copy("module", Instant.EPOCH.plusSeconds(1_000_000_000));
        Files.writeString(module.resolve("function/authorities.pem"), "none\n");
        var verdict = run(python, module, "022");
        assertFalse(verdict.good(), verdict.said());
        assertTrue(verdict.said().contains("holds no certificates"), verdict.said());
        assertFalse(Files.exists(built(module)));
    }

    private static Path build(Python python, Path module, String umask) {
        var verdict = run(python, module, umask);
        assertTrue(verdict.good(), verdict.said());
        return built(module);
    }

    private static Python.Verdict run(Python python, Path module, String umask) {
        var command = "umask " + umask + " && exec '" + module.resolve("build") + "'";
        return python.run(module, Map.of("PYTHON", python.program()), List.of("bash", "-c", command));
    }

    private static Path built(Path module) {
        return module.resolve("../../../target/rotation/package.zip").normalize();
    }

    /** The module where the build expects it, as if it had been written at that time. */
    private Path copy(String below, Instant written) throws IOException {
        var module = folder.resolve(below).resolve("terraform/modules/rotation");
        Files.createDirectories(module);
        for (var part : List.of("build", "pack.py", "function"))
            for (var file : Suite.filesOf(MODULE.resolve(part))) {
                var copied = module.resolve(MODULE.relativize(file));
                if (Files.isDirectory(file)) Files.createDirectories(copied);
                else {
                    Files.copy(file, copied, StandardCopyOption.COPY_ATTRIBUTES);
                    Files.setLastModifiedTime(copied, FileTime.from(written));
                }
            }
        return module;
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
