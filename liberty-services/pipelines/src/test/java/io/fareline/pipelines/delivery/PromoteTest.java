package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code delivery/promote}, against a real repository and a forge that answers. */
class PromoteTest {
    private static final String TOKEN = "not-a-real-token";

    @TempDir
    Path folder;

    private final List<JsonNode> asked = new ArrayList<>();
    private final List<String> authorised = new ArrayList<>();
    private Remote remote;
    private HttpServer forge;
    private int status = 201;
    private String answer = "{\"html_url\": \"https://forge.example/us/fareline/pull/7\"}";

    @BeforeEach
    void aRepositoryAndAForge() throws IOException, InterruptedException {
        remote = new Remote(folder);
        forge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        forge.createContext("/repos/us/fareline/pulls", exchange -> {
            asked.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            authorised.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        forge.start();
        Files.writeString(folder.resolve("token"), TOKEN + "\n");
    }

    @AfterEach
    void noForge() {
        forge.stop(0);
    }

    @Test
    void prodIsProposedWhatStagingRuns() throws IOException, InterruptedException {
        var revision = stagingRunsSomething();
        var tip = remote.tip();
        var said = promote("staging", "prod");
        assertEquals(0, said.status(), said::said);
        assertEquals(tip, remote.tip());
        var branch = branch();
        assertEquals(tip, remote.ask("rev-parse", branch + "~1"));
        assertEquals(
                remote.ask("show", "main:kustomize/overlays/staging/release/kustomization.yaml"),
                remote.ask("show", branch + ":kustomize/overlays/prod/release/kustomization.yaml"));
        assertEquals(
                "kustomize/overlays/prod/release/kustomization.yaml",
                remote.ask("diff", "--name-only", branch + "~1", branch));
        assertTrue(remote.ask("log", "-1", "--format=%B", branch)
                .endsWith("Fareline-Environment: prod\nFareline-Revision: " + revision));
        assertFalse(remote.ask("log", "-1", "--format=%B", branch).contains("[skip ci]"));
        assertTrue(said.said().contains("without --token-file no pull request is opened"), said::said);
        assertTrue(said.said().contains("| booking | `sha256:000000000000` | `sha256:"), said::said);
        assertEquals(List.of(), asked);
    }

    @Test
    void withATokenThePullRequestIsOpened() throws IOException, InterruptedException {
        var revision = stagingRunsSomething();
        var said = promote(
                "staging",
                "prod",
                "--token-file",
                folder.resolve("token").toString(),
                "--project",
                "us/fareline",
                "--forge",
                address());
        assertEquals(0, said.status(), said::said);
        assertTrue(said.said().endsWith("opened https://forge.example/us/fareline/pull/7"), said::said);
        assertFalse(said.said().contains(TOKEN), said::said);
        assertEquals(List.of("Bearer " + TOKEN), authorised);
        var request = asked.getFirst();
        assertEquals("main", request.path("base").asText());
        assertEquals(branch(), request.path("head").asText());
        assertEquals(
                "Promote " + revision.substring(0, 12) + " from staging to prod",
                request.path("title").asText());
        // What people write in their commits arrives as they wrote it.
        assertTrue(request.path("body").asText().contains("Say \"no\" with a \\ and a `tick`"), request::toString);
    }

    @Test
    void theSamePromotionAgainFindsItsBranchAndItsPullRequest() throws IOException, InterruptedException {
        stagingRunsSomething();
        var options = new String[] {
            "--token-file", folder.resolve("token").toString(), "--project", "us/fareline", "--forge", address()
        };
        promote("staging", "prod", options);
        var proposed = remote.ask("rev-parse", branch());
        status = 422;
        answer = "{\"errors\": [{\"message\": \"A pull request already exists for us:promote.\"}]}";
        var said = promote("staging", "prod", options);
        assertEquals(0, said.status(), said::said);
        assertTrue(said.said().endsWith("the pull request is open already"), said::said);
        assertEquals(proposed, remote.ask("rev-parse", branch()));
    }

    @Test
    void aForgeThatRefusesIsQuoted() throws IOException, InterruptedException {
        stagingRunsSomething();
        status = 403;
        answer = "{\"message\": \"Resource not accessible by integration\"}";
        var said = promote(
                "staging",
                "prod",
                "--token-file",
                folder.resolve("token").toString(),
                "--project",
                "us/fareline",
                "--forge",
                address());
        assertEquals(1, said.status(), said::said);
        assertTrue(said.said().endsWith("the forge answers 403: Resource not accessible by integration"), said::said);
    }

    @Test
    void whatHasNeverRunIsNotPromotedAndWhatIsThereNotProposed() throws IOException, InterruptedException {
        var never = promote("staging", "prod");
        assertEquals(1, never.status(), never::said);
        assertTrue(never.said().contains("staging has no "), never::said);
        stagingRunsSomething();
        remote.git.git(remote.clone, "pull", "--quiet", "--rebase", "origin", "main");
        Files.copy(
                remote.clone.resolve("kustomize/overlays/staging/release/kustomization.yaml"),
                remote.clone.resolve("kustomize/overlays/prod/release/kustomization.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        remote.commit("By hand");
        remote.git.git(remote.clone, "push", "--quiet", "origin", "main");
        var there = promote("staging", "prod");
        assertEquals(0, there.status(), there::said);
        assertEquals("delivery/promote: prod has what staging has; nothing to do", there.said());
        assertEquals("", remote.ask("for-each-ref", "refs/heads/promote"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev prod",
                "prod staging",
                "staging staging",
                "staging",
                "staging prod more",
                "staging prod --token-file /nowhere --project us/fareline",
                "staging prod --token-file TOKEN",
                "staging prod --token-file TOKEN --project us",
                "staging prod --token-file TOKEN --project us/fareline --forge http://forge.example",
                "staging prod --force",
            })
    void wrongInputsAreRefusedAndNothingIsPushed(String arguments) throws IOException, InterruptedException {
        stagingRunsSomething();
        var all = arguments.replace("TOKEN", folder.resolve("token").toString()).split(" ");
        var said = remote.git.delivery(
                "promote",
                Stream.concat(Stream.of("--remote", remote.bare.toString()), Stream.of(all))
                        .toList());
        assertEquals(2, said.status(), said::said);
        assertEquals(1, said.said().lines().count(), said::said);
        assertEquals("", remote.ask("for-each-ref", "refs/heads/promote"));
    }

    /** Prod runs a part of what was built first, staging all of what was built then. */
    private String stagingRunsSomething() throws IOException, InterruptedException {
        handOff("prod", remote.push("code", "1"), List.of("auth"));
        remote.git.git(remote.clone, "commit", "--quiet", "--allow-empty", "-m", "Say \"no\" with a \\ and a `tick`");
        var revision = remote.push("code", "2");
        handOff("staging", revision, List.of("auth", "flight", "booking", "payment", "admin", "sandbox-provider"));
        return revision;
    }

    private void handOff(String environment, String revision, List<String> services)
            throws IOException, InterruptedException {
        var arguments =
                new ArrayList<>(List.of(environment, "--revision", revision, "--remote", remote.bare.toString()));
        for (var service : services) {
            var digest = "%032x".formatted(services.indexOf(service)) + revision.substring(0, 32);
            arguments.add(service + "=sha256:" + digest);
        }
        var answered = remote.git.delivery("hand-off", arguments);
        assertEquals(0, answered.status(), answered::said);
    }

    private Git.Answer promote(String from, String to, String... options) throws IOException, InterruptedException {
        var all = Stream.concat(Stream.of(from, to, "--remote", remote.bare.toString()), Stream.of(options));
        return remote.git.delivery("promote", all.toList());
    }

    private String branch() throws IOException, InterruptedException {
        return remote.ask("for-each-ref", "--format=%(refname:short)", "refs/heads/promote");
    }

    private String address() {
        return "http://127.0.0.1:" + forge.getAddress().getPort();
    }
}
