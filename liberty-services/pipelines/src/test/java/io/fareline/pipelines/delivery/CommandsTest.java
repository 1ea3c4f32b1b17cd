package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.pipelines.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands of {@code delivery/} have in common. */
class CommandsTest {
    private static final int WRONGLY_CALLED = 2;
    private static final int NOT_RUN = 3;

    @TempDir
    Path folder;

    private final Git git = new Git(Map.of());

    @ParameterizedTest
    @MethodSource("commands")
    void eachTellsItsUsageAndItsExitCodes(String command) throws IOException, InterruptedException {
        var answer = git.delivery(command, List.of("--help"));
        assertEquals(0, answer.status(), answer::said);
        assertTrue(answer.said().startsWith("usage: delivery/" + command), answer::said);
        assertTrue(answer.said().contains("\nexit code: "), answer::said);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachRefusesWhatItDoesNotKnowInOneLine(String command) throws IOException, InterruptedException {
        var answer = git.delivery(command, List.of("--no-such-option"));
        assertEquals(WRONGLY_CALLED, answer.status(), answer::said);
        assertEquals(1, answer.said().lines().count(), answer::said);
        assertTrue(answer.said().startsWith("delivery/" + command + ": "), answer::said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan secrets", "scan images", "scan dependencies"})
    void aProgramThatIsMissingIsToldAndUnderCiAFailure(String call) throws IOException, InterruptedException {
        var words = call.split(" ");
        var nowhere = Map.of("FARELINE_TOOLS", folder.toString(), "PATH", onlySmallPrograms());
        var answer = new Git(nowhere).delivery(words[0], List.of(words[1]));
        assertEquals(NOT_RUN, answer.status(), answer::said);
        assertTrue(answer.said().matches("delivery/scan: not run: there is no \\w+ [0-9.]+; .*"), answer::said);
        var ci = new java.util.HashMap<>(nowhere);
        ci.put("CI", "true");
        assertEquals(1, new Git(ci).delivery(words[0], List.of(words[1])).status());
    }

    @Test
    void aProgramOfAnotherVersionIsNotUsed() throws IOException, InterruptedException {
        var bin = Files.createDirectories(folder.resolve("other"));
        var old = bin.resolve("gitleaks");
        Files.writeString(old, "#!/bin/sh\necho 7.0.0\n");
        assertTrue(old.toFile().setExecutable(true));
        var answer = new Git(Map.of("FARELINE_TOOLS", folder.toString(), "PATH", bin + ":" + onlySmallPrograms()))
                .delivery("scan", List.of("secrets"));
        assertEquals(NOT_RUN, answer.status(), answer::said);
        assertTrue(answer.said().contains("gitleaks is not gitleaks "), answer::said);
    }

    @Test
    void programsAreOfOneVersionAndUnderAnOpenLicence() {
        var lines = Checkout.text("delivery/tools")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertTrue(lines.size() > 3, lines::toString);
        for (var line : lines)
            assertTrue(line.matches("[a-z]+ [\\w./-]+@v[0-9]+\\.[0-9]+\\.[0-9]+ (MIT|Apache-2\\.0)"), line);
    }

    @Test
    void shellcheckFindsNothing() throws IOException, InterruptedException {
        var shellcheck = DebianPackage.program("shellcheck").toString();
        var call = new ArrayList<>(List.of(shellcheck, "-x", "-P", "SCRIPTDIR"));
        commands().forEach(each -> call.add("delivery/" + each));
        var answer = git.run(Checkout.ROOT, call);
        assertEquals(0, answer.status(), answer::said);
    }

    static Stream<String> commands() throws IOException {
        try (var files = Files.list(Checkout.ROOT.resolve("delivery"))) {
            return files
                    .filter(each -> Files.isRegularFile(each) && Files.isExecutable(each))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** A path on which everything is found but what scans. */
    private String onlySmallPrograms() throws IOException {
        var bin = Files.createDirectories(folder.resolve("small"));
        for (var name : List.of("bash", "dirname", "sed", "grep", "git")) {
            var link = bin.resolve(name);
            if (!Files.exists(link))
                Files.createSymbolicLink(link, DebianPackage.onPath(name).orElseThrow());
        }
        return bin.toString();
    }
}
