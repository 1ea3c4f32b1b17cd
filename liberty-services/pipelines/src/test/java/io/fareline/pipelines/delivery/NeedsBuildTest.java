package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code delivery/needs-build}: which commits of main the pipelines skip. */
class NeedsBuildTest {
    private static final int SOMETHING = 0;
    private static final int NOTHING = 10;

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
    void beforeTheFirstHandOffThereIsSomething() throws IOException, InterruptedException {
        assertEquals(SOMETHING, needsBuild());
    }

    @Test
    void aHandOffAndAPromotionStartNoBuild() throws IOException, InterruptedException {
        handOff("dev", revision);
        assertEquals(NOTHING, needsBuild());
        handOff("prod", revision);
        assertEquals(NOTHING, needsBuild());
    }

    @Test
    void anyOtherFileDoes() throws IOException, InterruptedException {
        handOff("dev", revision);
        var code = remote.push("code", "2");
        assertEquals(SOMETHING, needsBuild());
        handOff("dev", code);
        assertEquals(NOTHING, needsBuild());
        // The overlay itself is no digest.
        var overlay = "kustomize/overlays/dev/environment.env";
        remote.push(overlay, Files.readString(remote.clone.resolve(overlay)) + "X=1\n");
        assertEquals(SOMETHING, needsBuild());
    }

    @Test
    void anotherPackageOfRotationIsNothingAndAnotherValueBesideItIsSomething()
            throws IOException, InterruptedException {
        handOff("dev", revision);
        var values = "terraform/environments/dev/data.tfvars";
        var text = Files.readString(remote.clone.resolve(values));
        var other = text.replace(Remote.ZEROS, "a1".repeat(32));
        remote.push(values, other);
        assertEquals(NOTHING, needsBuild());
        // What is no hash, one that is left out, and a value besides it: each is more than another package.
        remote.push(values, text.replace(Remote.ZEROS, "latest"));
        assertEquals(SOMETHING, needsBuild());
        remote.push(values, text.replaceAll("(?m)^rotation_package = .*\n", ""));
        assertEquals(SOMETHING, needsBuild());
        remote.push(values, other.replace("environment = \"dev\"", "environment = \"prod\""));
        assertEquals(SOMETHING, needsBuild());
    }

    @Test
    void aHandOffRightAfterOtherCommitsDoesNotHideThem() throws IOException, InterruptedException {
        remote.push("code", "2");
        handOff("dev", revision);
        assertEquals(SOMETHING, needsBuild());
    }

    @Test
    void wordsInAMessageAreNotBelieved() throws IOException, InterruptedException {
        handOff("dev", revision);
        remote.git.git(remote.clone, "pull", "--quiet", "origin", "main");
        Files.writeString(remote.clone.resolve("code"), "hidden");
        remote.commit("Hand it to dev\n\n[skip ci]\n\nFareline-Environment: dev\nFareline-Revision: " + remote.tip());
        remote.git.git(remote.clone, "push", "--quiet", "origin", "main");
        assertEquals(SOMETHING, needsBuild());
    }

    @Test
    void whereTheHistoryIsCutOffItIsBuilt() throws IOException, InterruptedException {
        handOff("dev", revision);
        var shallow = folder.resolve("shallow");
        remote.git.git(folder, "clone", "--quiet", "--depth=1", "file://" + remote.bare, shallow.toString());
        assertEquals(SOMETHING, status(shallow));
    }

    private int needsBuild() throws IOException, InterruptedException {
        remote.git.git(remote.clone, "pull", "--quiet", "--rebase", "origin", "main");
        return status(remote.clone);
    }

    private int status(Path checkout) throws IOException, InterruptedException {
        return remote.git
                .delivery("needs-build", List.of("--repository", checkout.toString()))
                .status();
    }

    private void handOff(String environment, String of) throws IOException, InterruptedException {
        var digest = "booking=sha256:" + of.substring(0, 32).repeat(2);
        var answer = remote.git.delivery(
                "hand-off", List.of(environment, digest, "--revision", of, "--remote", remote.bare.toString()));
        assertEquals(0, answer.status(), answer::said);
    }
}
