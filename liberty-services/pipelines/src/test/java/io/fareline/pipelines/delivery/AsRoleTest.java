package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.fareline.pipelines.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code delivery/as-role}, with an endpoint that gives identities and a command line of AWS that writes down its arguments. */
class AsRoleTest {
    private static final String REQUEST_TOKEN = "asks-for-an-identity";
    private static final String IDENTITY = "aaa.bbb-c_c.ddd";

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private HttpServer github;
    private int status = 200;

    @BeforeEach
    void aJob() throws IOException, InterruptedException {
        github = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        github.createContext("/identity", exchange -> {
            asked.add(exchange.getRequestURI().getQuery() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var body = ("{\"value\": \"" + IDENTITY + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        github.start();
        new Git(Map.of())
                .run(
                        folder,
                        List.of("cp", "-R", Checkout.ROOT.resolve("delivery").toString(), "delivery"));
        program(folder.resolve("bin/aws"), """
                printf '%%s\\n' "$@" >'%1$s/arguments'
                for word; do case $word in file://*) cp "${word#file://}" '%1$s/identity' ;; esac; done
                printf 'KEY-ID\\tKEY\\tSESSION\\n'
                """.formatted(folder));
        program(
                folder.resolve("delivery/publish"),
                "env | sort >'" + folder + "/environment'; echo \"got $*\"; exit 7");
    }

    @AfterEach
    void noJob() {
        github.stop(0);
    }

    @Test
    void theCommandRunsWithTheRoleAndEndsAsItEnds() throws IOException, InterruptedException {
        var answer = asRole("fareline-github-push", "publish", "--to", "x");
        assertEquals(7, answer.status(), answer::said);
        assertEquals("got --to x", answer.said());
        assertEquals(List.of("v=1&audience=sts.amazonaws.com bearer " + REQUEST_TOKEN), asked);
        var arguments = Files.readAllLines(folder.resolve("arguments"));
        assertTrue(arguments.contains("arn:aws:iam::444444444444:role/fareline-github-push"), arguments::toString);
        assertEquals(IDENTITY, Files.readString(folder.resolve("identity")));
        var environment = Files.readAllLines(folder.resolve("environment"));
        assertTrue(
                environment.containsAll(
                        List.of("AWS_ACCESS_KEY_ID=KEY-ID", "AWS_SECRET_ACCESS_KEY=KEY", "AWS_SESSION_TOKEN=SESSION")),
                environment::toString);
        assertFalse(environment.toString().contains(REQUEST_TOKEN), "The command may ask for more identities");
    }

    @Test
    void packagesOfFunctionsNeedARoleToo() throws IOException, InterruptedException {
        program(folder.resolve("delivery/publish-rotation"), "echo \"$AWS_ACCESS_KEY_ID $*\"");
        var answer = asRole("fareline-github-push", "publish-rotation", "--to", "x");
        assertEquals(0, answer.status(), answer::said);
        assertEquals("KEY-ID --to x", answer.said());
    }

    @Test
    void noTokenIsInAnArgument() throws IOException, InterruptedException {
        asRole("fareline-github-push", "publish");
        assertFalse(Files.readString(folder.resolve("arguments")).contains(IDENTITY));
    }

    @Test
    void withoutAnIdentityNothingRuns() throws IOException, InterruptedException {
        status = 403;
        var answer = asRole("fareline-github-push", "publish");
        assertEquals(1, answer.status(), answer::said);
        assertTrue(answer.said().startsWith("delivery/as-role: GitHub gives no identity: "), answer::said);
        assertFalse(answer.said().contains(REQUEST_TOKEN), answer::said);
        assertFalse(Files.exists(folder.resolve("environment")));
    }

    @Test
    void outsideOfAJobAndForOtherCommandsItIsRefused() throws IOException, InterruptedException {
        // Which a test that runs inside of one is not.
        var nowhere = Map.of("ACTIONS_ID_TOKEN_REQUEST_URL", "", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "");
        var outside = new Git(nowhere).run(folder, List.of(command(), "fareline-github-push", "publish"));
        assertEquals(1, outside.status(), outside::said);
        assertEquals(2, asRole("fareline-github-push", "hand-off").status());
        assertEquals(2, asRole("fareline-github-push", "propose-rotation").status());
        assertEquals(2, asRole("role/*", "publish").status());
        assertEquals(2, asRole("fareline-github-push").status());
        assertEquals(List.of(), asked);
    }

    private Git.Answer asRole(String... arguments) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + github.getAddress().getPort() + "/identity?v=1";
        var call = new ArrayList<>(List.of(command()));
        call.addAll(List.of(arguments));
        return new Git(Map.of(
                        "ACTIONS_ID_TOKEN_REQUEST_URL", address,
                        "ACTIONS_ID_TOKEN_REQUEST_TOKEN", REQUEST_TOKEN,
                        "PATH", folder.resolve("bin") + ":" + System.getenv("PATH")))
                .run(folder, call);
    }

    private String command() {
        return folder.resolve("delivery/as-role").toString();
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }
}
