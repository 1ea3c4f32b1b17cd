package io.fareline.payment;

import io.fareline.platform.testing.DatabaseCluster;
import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.Launch;
import io.fareline.platform.testing.ServiceUnderTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The real sandbox provider as a process of its own, with its own database, that a test can fault and kill. */
final class SandboxProcess {
    private static final String PUBLISHABLE = "pk_test_0123456789abcdef";
    private static final String SECRET = "sk_test_0123456789abcdef";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path FOLDER = Path.of(System.getProperty("fareline.module"), "target", "sandbox-provider");

    /** One for all classes: they share payment, which keeps its connections to it. */
    private static SandboxProcess shared;

    private DetachedProcess process;

    /** Without faults, as it runs for the whole of the tests. */
    static synchronized SandboxProcess started() {
        if (shared == null) {
            new DatabaseCluster(ServiceUnderTest.postgres()).create("provider", "owner-password", "app-password");
            shared = new SandboxProcess();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
            shared.start();
        } else if (!shared.isRunning()) {
            shared.start();
        }
        shared.noFaults();
        return shared;
    }

    void start() {
        process = DetachedProcess.start(new Launch(
                "sandbox-provider",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        classPath(),
                        "io.fareline.sandbox.SandboxProvider"),
                Map.of(
                        "FARELINE_PROVIDER_PORT",
                        Integer.toString(ServiceUnderTest.port("provider")),
                        "FARELINE_PROVIDER_PUBLISHABLE_KEY",
                        PUBLISHABLE,
                        "FARELINE_PROVIDER_SECRET_KEY",
                        SECRET,
                        "FARELINE_PROVIDER_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:"
                                + ServiceUnderTest.postgres().port() + "/provider",
                        "FARELINE_PROVIDER_DATABASE_PASSWORD",
                        "app-password",
                        "FARELINE_PROVIDER_DATABASE_OWNER_PASSWORD",
                        "owner-password"),
                FOLDER.resolve("messages.log"),
                FOLDER.resolve("pid")));
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> !isRunning() || isHealthy());
        if (!isRunning()) throw new AssertionError(DetachedProcess.lastLines(FOLDER.resolve("messages.log"), 5));
    }

    /** That of the tests without payment itself, whose migrations the provider must not find. */
    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path own = Path.of(System.getProperty("fareline.module"), "target");
        return Arrays.stream(tests.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).startsWith(own))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void kill() {
        process.kill();
    }

    boolean isRunning() {
        return process.alive();
    }

    private void stop() {
        if (process != null) process.stop("TERM", Duration.ofSeconds(15));
    }

    String token(String cardNumber) {
        var card = Json.createObjectBuilder()
                .add("number", cardNumber)
                .add("expMonth", 12)
                .add("expYear", 2099)
                .add("cvc", "123");
        var body = Json.createObjectBuilder().add("card", card).build();
        return call("POST", "v1/tokens", PUBLISHABLE, body.toString()).getString("id");
    }

    /** Sets the switch of one kind of operation. */
    void fault(String kind, String fault) {
        call("PUT", "v1/switches", SECRET, "{\"kind\":\"%s\",%s}".formatted(kind, fault));
    }

    void noFaults() {
        call("DELETE", "v1/switches", SECRET, "");
    }

    /** Has the provider do something that payment knows nothing of, as after its database went back. */
    JsonObject alone(String path, String key, String body) {
        return call("POST", path, SECRET, body, "Idempotency-Key", key);
    }

    /** What the provider knows by that key. */
    JsonObject operation(UUID key) {
        return call("GET", "v1/operations/" + key, SECRET, "");
    }

    JsonObject authorization(String id) {
        return call("GET", "v1/authorizations/" + id, SECRET, "");
    }

    private boolean isHealthy() {
        return call("GET", "health", SECRET, "").getString("status", "").equals("UP");
    }

    private static JsonObject call(String method, String path, String key, String body, String... headers) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ServiceUnderTest.port("provider") + "/" + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + key)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) request.header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        try {
            String answer = HTTP.send(request.build(), BodyHandlers.ofString()).body();
            return answer.isBlank()
                    ? JsonObject.EMPTY_JSON_OBJECT
                    : Json.createReader(new StringReader(answer)).readObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
