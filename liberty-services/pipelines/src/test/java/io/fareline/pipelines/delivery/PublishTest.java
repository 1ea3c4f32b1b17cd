package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.pipelines.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code delivery/publish} by skopeo, into a real registry, where this machine has or gets both. */
class PublishTest {
    private static final List<String> IMAGES =
            List.of("auth", "flight", "booking", "payment", "admin", "sandbox-provider");

    @TempDir
    Path folder;

    private final Git git = new Git(Map.of());
    private Path checkout;
    private String revision;
    private Registry registry;

    @BeforeEach
    void aRegistryAndACheckoutWithImages() throws IOException, InterruptedException {
        DebianPackage.program("skopeo");
        registry = new Registry(DebianPackage.program("docker-registry"), folder);
        checkout = Files.createDirectory(folder.resolve("checkout"));
        git.git(checkout, "init", "--quiet", "--initial-branch=main");
        assertEquals(
                0,
                git.run(
                                folder,
                                List.of(
                                        "cp",
                                        "-R",
                                        Checkout.ROOT.resolve("delivery").toString(),
                                        checkout.toString()))
                        .status());
        Files.writeString(checkout.resolve(".gitignore"), "target/\n");
        git.git(checkout, "add", "--all");
        git.git(checkout, "commit", "--quiet", "--message", "All");
        revision = git.git(checkout, "rev-parse", "HEAD");
        for (var name : IMAGES) save(name, "first", revision);
    }

    @AfterEach
    void noRegistry() {
        if (registry != null) registry.close();
    }

    @Test
    void allArePushedUnderTheCommitAndTheirDigestsWrittenDown() throws IOException, InterruptedException {
        var answer = publish();
        assertEquals(0, answer.status(), answer::said);
        var lines = Files.readAllLines(digests());
        assertEquals(IMAGES.size(), lines.size());
        for (var name : IMAGES)
            assertTrue(lines.contains(name + "=" + inRegistry(name).orElseThrow()), lines::toString);
    }

    @Test
    void theSameAgainIsLeft() throws IOException, InterruptedException {
        publish();
        var lines = Files.readAllLines(digests());
        var answer = publish();
        assertEquals(0, answer.status(), answer::said);
        assertEquals(
                IMAGES.size(),
                answer.said()
                        .lines()
                        .filter(each -> each.contains("is there already"))
                        .count(),
                answer::said);
        assertEquals(lines, Files.readAllLines(digests()));
    }

    @Test
    void otherContentUnderATagThatIsThereIsRefused() throws IOException, InterruptedException {
        publish();
        var there = inRegistry("booking");
        save("booking", "second", revision);
        var answer = publish();
        assertEquals(1, answer.status(), answer::said);
        assertTrue(answer.said().endsWith("a new commit gets a new tag"), answer::said);
        assertEquals(there, inRegistry("booking"));
        assertFalse(Files.exists(digests()), "digests of a publication that failed are left");
    }

    @Test
    void anImageOfAnotherCommitIsRefused() throws IOException, InterruptedException {
        save("auth", "first", revision + "-changed");
        var answer = publish();
        assertEquals(1, answer.status(), answer::said);
        assertTrue(answer.said().contains("the image of auth is of "), answer::said);
        assertEquals(Optional.empty(), inRegistry("auth"));
    }

    @Test
    void whatIsNotCommittedIsNotPublished() throws IOException, InterruptedException {
        Files.writeString(checkout.resolve("more"), "x");
        var answer = publish();
        assertEquals(1, answer.status(), answer::said);
        assertTrue(answer.said().endsWith("only what is committed is published"), answer::said);
        assertEquals(Optional.empty(), inRegistry("auth"));
    }

    @Test
    void aRegistryThatIsAwayIsAFailureAndNothingIsWrittenDown() throws IOException, InterruptedException {
        registry.close();
        var answer = publish();
        assertEquals(1, answer.status(), answer::said);
        assertTrue(answer.said().startsWith("delivery/publish: cannot ask "), answer::said);
        assertFalse(Files.exists(digests()));
    }

    private Git.Answer publish() throws IOException, InterruptedException {
        return git.run(checkout, List.of(checkout.resolve("delivery/publish").toString(), "--registry", registry.host));
    }

    private Path digests() {
        return checkout.resolve("target/digests.env");
    }

    private Optional<String> inRegistry(String name) throws IOException, InterruptedException {
        return registry.digest("fareline/" + name, revision);
    }

    /** An image of one file, as an engine saves it. */
    private void save(String name, String content, String of) throws IOException, InterruptedException {
        var parts = Files.createDirectories(folder.resolve("image-" + name));
        Files.writeString(parts.resolve("content"), name + " " + content);
        tar(parts, parts.resolve("layer.tar"), "content");
        var configuration = """
                {"architecture": "amd64", "os": "linux",
                 "config": {"Labels": {"org.opencontainers.image.revision": "%s"}},
                 "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}}""".formatted(of, digest(Files.readAllBytes(parts.resolve("layer.tar"))));
        var file = digest(configuration.getBytes(StandardCharsets.UTF_8)) + ".json";
        Files.writeString(parts.resolve(file), configuration);
        Files.writeString(
                parts.resolve("manifest.json"),
                "[{\"Config\": \"%s\", \"RepoTags\": [\"fareline/%s:%s\"], \"Layers\": [\"layer.tar\"]}]"
                        .formatted(file, name, revision.substring(0, 12)));
        var saved = Files.createDirectories(checkout.resolve("target/images/saved"));
        tar(parts, saved.resolve(name + ".tar"), "manifest.json", file, "layer.tar");
    }

    private void tar(Path from, Path to, String... files) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(
                List.of("tar", "--mtime=2026-01-01", "--sort=name", "-cf", to.toString(), "-C", from.toString()));
        command.addAll(List.of(files));
        var answer = git.run(from, command);
        assertEquals(0, answer.status(), answer::said);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
