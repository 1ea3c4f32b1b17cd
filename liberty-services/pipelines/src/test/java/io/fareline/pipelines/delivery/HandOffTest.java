package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.pipelines.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code delivery/hand-off}, against a real repository. */
class HandOffTest {
    private static final int WRONGLY_CALLED = 2;
    private static final int NOT_RUN = 3;
    static final String A = "a1".repeat(32);
    static final String B = "b2".repeat(32);

    @TempDir
    Path folder;

    private Remote remote;
    private String revision;

    @BeforeEach
    void aRepository() throws IOException, InterruptedException {
        remote = new Remote(folder);
        revision = remote.tip();
    }

    @Test
    void exactlyTheDigestsChangeInOneCommit() throws IOException, InterruptedException {
        var answer = handOff("dev", "booking=sha256:" + A, "sandbox-provider=sha256:" + B);
        assertEquals(0, answer.status(), answer::said);
        assertEquals(revision, remote.ask("rev-parse", "main~1"));
        assertEquals(
                List.of(
                        "-    digest: sha256:" + Remote.ZEROS, "+    digest: sha256:" + A,
                        "-    digest: sha256:" + Remote.ZEROS, "+    digest: sha256:" + B),
                remote.ask("diff", "--unified=0", "main~1", "main")
                        .lines()
                        .filter(line -> line.matches("[-+] .*"))
                        .toList());
        assertEquals(
                "  - name: fareline/booking",
                before(remote.ask("show", "main:kustomize/overlays/dev/release/kustomization.yaml"), A));
        assertEquals(
                """
                Hand %s to dev

                booking=sha256:%s
                sandbox-provider=sha256:%s

                [skip ci]

                Fareline-Environment: dev
                Fareline-Revision: %s""".formatted(revision.substring(0, 12), A, B, revision),
                remote.ask("log", "-1", "--format=%B", "main"));
        remote.assertNeverForced();
    }

    @Test
    void theSameDigestsAgainMakeNoCommit() throws IOException, InterruptedException {
        handOff("dev", "booking=sha256:" + A);
        var tip = remote.tip();
        var answer = handOff("dev", "booking=sha256:" + A);
        assertEquals(0, answer.status(), answer::said);
        assertEquals("delivery/hand-off: dev has these digests already; nothing to do", answer.said());
        assertEquals(tip, remote.tip());
    }

    @Test
    void aFileOfDigestsIsTakenAsPublishWritesIt() throws IOException, InterruptedException {
        var file = folder.resolve("digests.env");
        Files.writeString(file, "auth=sha256:" + A + "\nadmin=sha256:" + B + "\n");
        assertEquals(0, handOff("staging", "--digests", file.toString()).status());
        var text = remote.ask("show", "main:kustomize/overlays/staging/release/kustomization.yaml");
        assertEquals("  - name: fareline/auth", before(text, A));
        assertEquals("  - name: fareline/admin", before(text, B));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev booking=sha256:123",
                "dev booking=sha512:" + "A",
                "dev booking=SHA",
                "dev booking",
                "dev booking=",
                "dev =sha256:" + "A",
                "dev booking=sha256:" + "0000000000000000000000000000000000000000000000000000000000000000",
                "dev boking=sha256:A",
                "dev booking=sha256:A boking=sha256:A",
                "dev booking=sha256:A booking=sha256:A",
                "prod sandbox-provider=sha256:A",
                "local booking=sha256:A",
                "production booking=sha256:A",
                "../dev booking=sha256:A",
                "dev",
                "dev staging booking=sha256:A",
                "dev --digests /nowhere",
                "dev --attempts 0 booking=sha256:A",
                "dev --force booking=sha256:A",
                "dev --branch ../x booking=sha256:A",
                "dev --digests",
            })
    void wrongInputsAreRefusedWithOneLineAndNothingChanged(String arguments) throws IOException, InterruptedException {
        var answer = handOff(arguments.replace("sha256:A", "sha256:" + A).split(" "));
        assertEquals(WRONGLY_CALLED, answer.status(), answer::said);
        assertEquals(1, answer.said().lines().count(), answer::said);
        assertTrue(answer.said().startsWith("delivery/hand-off: "), answer::said);
        assertEquals(revision, remote.tip());
    }

    @Test
    void whatIsNotOnTheBranchIsNotHandedOver() throws IOException, InterruptedException {
        remote.git.git(remote.clone, "checkout", "--quiet", "-b", "aside");
        var aside = remote.commit("Aside");
        remote.git.git(remote.clone, "push", "--quiet", "origin", "aside");
        var answer = handOffOf(aside, remote.git, "dev", "booking=sha256:" + A);
        assertEquals(WRONGLY_CALLED, answer.status(), answer::said);
        assertTrue(answer.said().contains("is not on branch main"), answer::said);
        assertEquals(revision, remote.tip());
    }

    @Test
    void somebodyElsesPushIsKeptAndTheHandOffComesAfterIt() throws IOException, InterruptedException {
        var git = remote.withRival(
                "[ -e '" + folder + "/once' ] || { touch '" + folder + "/once'; " + remote.rivalPushes() + "; }");
        var answer = handOffOf(revision, git, "dev", "booking=sha256:" + A);
        assertEquals(0, answer.status(), answer::said);
        assertEquals(2, remote.pushes());
        assertEquals(
                List.of("Hand " + revision.substring(0, 12) + " to dev", "Rival", "The beginning"),
                remote.ask("log", "--format=%s", "main").lines().toList());
        assertEquals("x", remote.ask("show", "main:notes"));
        remote.assertNeverForced();
    }

    @Test
    void whoAlwaysLosesGivesUpAndSaysSo() throws IOException, InterruptedException {
        var answer = handOffOf(
                revision, remote.withRival(remote.rivalPushes()), "dev", "--attempts", "3", "booking=sha256:" + A);
        assertEquals(1, answer.status(), answer::said);
        assertEquals(
                "delivery/hand-off: somebody else pushed to main each time of 3; nothing was handed over, try again",
                answer.said());
        assertEquals(3, remote.pushes());
        assertEquals(
                List.of("Rival", "Rival", "Rival", "The beginning"),
                remote.ask("log", "--format=%s", "main").lines().toList());
        remote.assertNeverForced();
    }

    @Test
    void aBranchThatTakesNothingIsNotTriedAgain() throws IOException, InterruptedException {
        var hook = remote.bare.resolve("hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho 'error: main is protected' >&2\nexit 1\n");
        assertTrue(hook.toFile().setExecutable(true));
        var answer = handOffOf(revision, remote.withRival("true"), "dev", "booking=sha256:" + A);
        assertEquals(1, answer.status(), answer::said);
        assertTrue(answer.said().startsWith("delivery/hand-off: main does not take the commit: "), answer::said);
        assertEquals(1, remote.pushes());
        assertEquals(revision, remote.tip());
    }

    @Test
    void aRepositoryThatCannotBeReadIsAFailureWithoutItsPassword() throws IOException, InterruptedException {
        var answer = remote.git.delivery(
                "hand-off",
                List.of(
                        "dev",
                        "booking=sha256:" + A,
                        "--revision",
                        revision,
                        "--remote",
                        "http://me:sesame@127.0.0.1:1/fareline.git"));
        assertEquals(1, answer.status(), answer::said);
        assertTrue(answer.said().startsWith("delivery/hand-off: cannot clone branch main: "), answer::said);
        assertTrue(!answer.said().contains("sesame"), answer::said);
    }

    @Test
    void aBuildThatWasOvertakenDoesNotTakeTheLatersPlace() throws IOException, InterruptedException {
        var later = remote.push("code", "2");
        assertEquals(
                0, handOffOf(later, remote.git, "dev", "booking=sha256:" + B).status());
        var tip = remote.tip();
        var answer = handOff("dev", "booking=sha256:" + A);
        assertEquals(0, answer.status(), answer::said);
        assertTrue(answer.said().contains("dev has something newer than"), answer::said);
        assertEquals(tip, remote.tip());
        assertEquals(0, handOff("dev", "--older", "booking=sha256:" + A).status());
        assertEquals(tip, remote.ask("rev-parse", "main~1"));
        // Another environment is another matter.
        assertEquals(0, handOff("staging", "booking=sha256:" + A).status());
    }

    @Test
    void whatArgoCdRendersAfterwardsHasTheDigests() throws IOException, InterruptedException {
        var wanted = new ArrayList<String>();
        var arguments = new ArrayList<>(List.of("dev"));
        var services = List.of("auth", "flight", "booking", "payment", "admin", "sandbox-provider");
        for (var service : services) {
            var digest = "%064x".formatted(services.indexOf(service) + 1);
            arguments.add(service + "=sha256:" + digest);
            wanted.add("111111111111.dkr.ecr.eu-central-1.amazonaws.com/fareline/" + service + "@sha256:" + digest);
        }
        assertEquals(0, handOff(arguments.toArray(String[]::new)).status());
        remote.git.git(remote.clone, "pull", "--quiet", "origin", "main");
        var rendered = remote.git.run(
                Checkout.ROOT,
                List.of(
                        Checkout.ROOT.resolve("fareline").toString(),
                        "render",
                        remote.clone.resolve("kustomize/overlays/dev").toString()));
        if (rendered.status() == NOT_RUN && !Boolean.parseBoolean(System.getenv("CI")))
            Assumptions.abort(rendered.said());
        assertEquals(0, rendered.status(), rendered::said);
        assertEquals(
                wanted.stream().sorted().toList(),
                rendered.said()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.contains("image: ") && line.contains("/fareline/"))
                        .map(line -> line.replaceFirst("^(- )?image: ", ""))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Git.Answer handOff(String... arguments) throws IOException, InterruptedException {
        return handOffOf(revision, remote.git, arguments);
    }

    private Git.Answer handOffOf(String commit, Git git, String... arguments) throws IOException, InterruptedException {
        var all = Stream.concat(
                Stream.of("--revision", commit, "--remote", remote.bare.toString()), Stream.of(arguments));
        return git.delivery("hand-off", all.toList());
    }

    /** The line before the one with a text. */
    private static String before(String text, String part) {
        var lines = text.lines().toList();
        for (var i = 1; i < lines.size(); i++) if (lines.get(i).contains(part)) return lines.get(i - 1);
        throw new AssertionError(part + " is not in " + text);
    }
}
