package io.fareline.runner.images.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the Dockerfile copies, what is sent to the engine, and what there is in the repository, are the same. */
class DockerfileTest {
    private static final Path REPOSITORY =
            Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(?:--\\S+ )*(\\S+) \\S+$");

    @Test
    void whatIsCopiedIsSent() throws IOException {
        var ignore = text(".dockerignore");
        var copied = copied(text(ImageBuild.DOCKERFILE));
        assertTrue(copied.contains("liberty-services/booking/src/main/liberty/config"), copied.toString());
        assertEquals(List.of(), unsent(copied, ignore));
    }

    @Test
    void whatIsNotSentIsFound() {
        var copied = copied("COPY secrets /x\nCOPY --from=warmed /y /y\nCOPY liberty-services/${SERVICE}/target /own");
        assertEquals(6, copied.size(), copied.toString());
        var ignore = "**\n" + "!liberty-services/auth/target/auth\n" + "!secretsfolder\n";
        assertEquals(
                List.of(
                        "secrets",
                        "liberty-services/flight/target",
                        "liberty-services/booking/target",
                        "liberty-services/payment/target",
                        "liberty-services/admin/target"),
                unsent(copied, ignore));
    }

    @Test
    void nothingIsSentUnlessItIsNamed() throws IOException {
        var rules = text(".dockerignore")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals("**", rules.getFirst());
        // A star after the exclamation mark is not understood by every builder.
        assertFalse(rules.stream().anyMatch(rule -> rule.startsWith("!") && rule.contains("*")), rules.toString());
    }

    @Test
    void whatIsCopiedAndNotBuiltIsInTheRepository() throws IOException {
        for (var path : copied(text(ImageBuild.DOCKERFILE))) {
            if (!path.contains("target/") && !path.endsWith("target")) {
                assertTrue(Files.exists(REPOSITORY.resolve(path)), path);
            }
        }
    }

    private static List<String> copied(String dockerfile) {
        return COPY.matcher(dockerfile)
                .results()
                .map(found -> found.group(1))
                .flatMap(path -> path.contains("${SERVICE}")
                        ? ImageNames.SERVICES.stream().map(service -> path.replace("${SERVICE}", service))
                        : Stream.of(path))
                .toList();
    }

    // Sent as a whole, or in part.
    private static List<String> unsent(List<String> copied, String ignore) {
        var sent = ignore.lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        return copied.stream()
                .filter(path -> sent.stream()
                        .noneMatch(each -> (path + "/").startsWith(each + "/") || (each + "/").startsWith(path + "/")))
                .toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(REPOSITORY.resolve(file));
    }
}
