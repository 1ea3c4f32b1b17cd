package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code delivery/propose-rotation}, against a real repository. */
class ProposeRotationTest {
    private static final String FIRST = "1a".repeat(32);
    private static final String SECOND = "2b".repeat(32);

    @TempDir
    Path folder;

    private Remote remote;

    @BeforeEach
    void aRepositoryAndAHash() throws IOException, InterruptedException {
        remote = new Remote(folder);
        published(FIRST);
    }

    @Test
    void devIsProposedWhatWasPublishedAndNothingElseChanges() throws IOException, InterruptedException {
        var tip = remote.tip();
        var said = propose("dev");
        assertEquals(0, said.status(), said::said);
        assertEquals(tip, remote.tip());
        var branch = branch();
        assertEquals("rotation/dev/1a1a1a1a1a1a", branch);
        assertEquals(tip, remote.ask("rev-parse", branch + "~1"));
        assertEquals(
                List.of("-rotation_package = \"" + Remote.ZEROS + "\"", "+rotation_package = \"" + FIRST + "\""),
                changes(branch));
        assertEquals(
                "terraform/environments/dev/data.tfvars", remote.ask("diff", "--name-only", branch + "~1", branch));
        assertTrue(remote.ask("log", "-1", "--format=%B", branch).contains("rotation_package=" + FIRST));
        assertTrue(said.said().contains("| dev | `000000000000` | `1a1a1a1a1a1a` |"), said::said);
        assertTrue(said.said().contains("without --token-file no pull request is opened"), said::said);
    }

    @Test
    void theSameAgainMakesNoCommit() throws IOException, InterruptedException {
        propose("dev");
        var proposed = remote.ask("rev-parse", branch());
        var again = propose("dev");
        assertEquals(0, again.status(), again::said);
        assertTrue(again.said().contains("the branch rotation/dev/1a1a1a1a1a1a is there already"), again::said);
        assertEquals(proposed, remote.ask("rev-parse", branch()));
        merge();
        var merged = propose("dev");
        assertEquals(0, merged.status(), merged::said);
        assertEquals(
                "delivery/propose-rotation: dev has the package 1a1a1a1a1a1a already; nothing to do", merged.said());
    }

    @Test
    void eachGetsWhatTheOneBeforeItHasAndTheRegionOfRecoveryGoesWithProd() throws IOException, InterruptedException {
        for (var environment : List.of("dev", "staging", "prod")) {
            assertEquals(0, propose(environment).status());
            merge();
        }
        published(SECOND);
        propose("dev");
        merge();
        assertEquals(List.of(SECOND, FIRST, FIRST, FIRST, FIRST), hashes());
        propose("staging");
        merge();
        assertEquals(List.of(SECOND, SECOND, FIRST, FIRST, FIRST), hashes());
        propose("prod");
        merge();
        assertEquals(List.of(SECOND, SECOND, SECOND, SECOND, SECOND), hashes());
    }

    @Test
    void whatHasNoPackageGivesNone() throws IOException, InterruptedException {
        var said = propose("staging");
        assertEquals(1, said.status(), said::said);
        assertEquals("delivery/propose-rotation: dev has no package yet: its hash is zeros", said.said());
        assertEquals("", branch());
    }

    @Test
    void valuesThatNameNoPackageAreLeftAlone() throws IOException, InterruptedException {
        var values = "terraform/environments/dev/data.tfvars";
        remote.push(values, Files.readString(remote.clone.resolve(values)).replace(Remote.ZEROS, "latest"));
        var said = propose("dev");
        assertEquals(2, said.status(), said::said);
        assertTrue(said.said().startsWith("delivery/propose-rotation: dev names no package of rotation, or several"));
        assertEquals("", branch());
    }

    @Test
    void aRemoteThatTakesNoBranchIsQuoted() throws IOException, InterruptedException {
        var hook = remote.bare.resolve("hooks/pre-receive");
        Files.writeString(hook, "#!/bin/sh\necho 'ERROR: you may not' >&2\nexit 1\n");
        assertTrue(hook.toFile().setExecutable(true));
        var said = propose("dev");
        assertEquals(1, said.status(), said::said);
        assertTrue(said.said().contains("the branch rotation/dev/1a1a1a1a1a1a cannot be pushed: "), said::said);
        assertFalse(said.said().contains("open one from"), said::said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "prod-recovery",
                "delivery",
                "dev staging",
                "dev --hash /nowhere",
                "staging --hash HASH",
                "dev --token-file /nowhere --project us/fareline",
                "dev --force",
            })
    void wrongInputsAreRefusedAndNothingIsPushed(String arguments) throws IOException, InterruptedException {
        var all = arguments
                .replace("HASH", folder.resolve("package.sha256").toString())
                .split(" ");
        var said = remote.git.delivery(
                "propose-rotation",
                Stream.concat(Stream.of("--remote", remote.bare.toString()), Stream.of(all))
                        .toList());
        assertEquals(2, said.status(), said::said);
        assertEquals(1, said.said().lines().count(), said::said);
        assertEquals("", branch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:1a", "0000000000000000000000000000000000000000000000000000000000000000"})
    void whatIsNoHashIsRefused(String hash) throws IOException, InterruptedException {
        published(hash);
        var said = propose("dev");
        assertEquals(2, said.status(), said::said);
        assertEquals("", branch());
    }

    private void published(String hash) throws IOException {
        Files.writeString(folder.resolve("package.sha256"), hash + "\n");
    }

    private Git.Answer propose(String environment) throws IOException, InterruptedException {
        var all = Stream.of(environment, "--remote", remote.bare.toString());
        var hash = Stream.of("--hash", folder.resolve("package.sha256").toString());
        return remote.git.delivery(
                "propose-rotation", (environment.equals("dev") ? Stream.concat(all, hash) : all).toList());
    }

    /** What people do with the proposal once Atlantis has applied it. */
    private void merge() throws IOException, InterruptedException {
        var branch = branch();
        remote.git.git(remote.bare, "update-ref", "refs/heads/main", branch);
        remote.git.git(remote.bare, "update-ref", "-d", "refs/heads/" + branch);
    }

    private List<String> hashes() throws IOException, InterruptedException {
        var all = new java.util.ArrayList<String>();
        var values =
                List.of("dev/data", "staging/data", "prod/data", "prod-recovery/data", "prod-recovery/data-leading");
        for (var each : values)
            all.add(remote.ask("show", "main:terraform/environments/" + each + ".tfvars")
                    .lines()
                    .filter(line -> line.startsWith("rotation_package = "))
                    .map(line -> line.split("\"")[1])
                    .findFirst()
                    .orElseThrow());
        return all;
    }

    private List<String> changes(String branch) throws IOException, InterruptedException {
        return remote.ask("diff", "--unified=0", branch + "~1", branch)
                .lines()
                .filter(each -> each.matches("[-+][^-+].*"))
                .toList();
    }

    private String branch() throws IOException, InterruptedException {
        return remote.ask("for-each-ref", "--format=%(refname:short)", "refs/heads/rotation");
    }
}
