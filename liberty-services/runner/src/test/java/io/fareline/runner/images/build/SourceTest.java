package io.fareline.runner.images.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.images.engine.Programs;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private final Programs programs = new Programs(Map.of());

    @TempDir
    Path folder;

    @Test
    void aCommitIsItsOwnRevisionAndTwelveLettersOfItTheTag() {
        var source = new Source("1.0.0", COMMIT, false, "https://git.example/fareline");
        assertEquals(COMMIT, source.revision());
        assertEquals("0123456789ab", source.tag());
    }

    @Test
    void whatWasChangedIsNotPassedOffAsTheCommit() {
        var source = new Source("1.0.0", COMMIT, true, "https://git.example/fareline");
        assertEquals(COMMIT + "-changed", source.revision());
        assertEquals("0123456789ab-changed", source.tag());
    }

    @Test
    void aPasswordInTheAddressNeverGetsIntoALabel() {
        var source = new Source("1.0.0", COMMIT, false, "https://robot:secret@git.example/fareline.git");
        assertEquals("https://git.example/fareline.git", source.url());
        assertEquals("git@git.example:fareline.git", url("git@git.example:fareline.git"));
    }

    private static String url(String given) {
        return new Source("1.0.0", COMMIT, false, given).url();
    }

    @Test
    void whatIsNoCommitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Source("1", "HEAD", false, "x"));
        assertThrows(IllegalArgumentException.class, () -> new Source("1", COMMIT + "0", false, "x"));
    }

    @Test
    void gitAndTheRootProjectAreAsked() throws IOException {
        project("0.1.0-SNAPSHOT");
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-q", "-m", "First");
        git("config", "remote.origin.url", "https://ada:secret@git.example/fareline");
        var clean = Source.of(folder, programs);
        assertTrue(clean.commit().matches("[0-9a-f]{40}"), clean.commit());
        assertEquals(new Source("0.1.0-SNAPSHOT", clean.commit(), false, "https://git.example/fareline"), clean);
        Files.writeString(folder.resolve("new"), "");
        assertEquals(clean.commit() + "-changed", Source.of(folder, programs).revision());
    }

    @Test
    void outsideOfGitTheCommitIsUnknown() throws IOException {
        project("2.0.0");
        var source = Source.of(folder, programs);
        assertEquals(new Source("2.0.0", "unknown", false, "unknown"), source);
        assertEquals("unknown", source.tag());
    }

    @Test
    void aProjectWithoutAVersionIsTrouble() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        assertThrows(Trouble.class, () -> Source.of(folder, programs));
    }

    private void project(String version) throws IOException {
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><artifactId>fareline</artifactId>\n  <version>" + version + "</version></project>");
    }

    private void git(String... arguments) {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        var answer = programs.run(command);
        assertTrue(answer.isOk(), answer.output());
    }
}
