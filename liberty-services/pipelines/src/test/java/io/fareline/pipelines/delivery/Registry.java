package io.fareline.pipelines.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A real registry on this machine, for as long as a test takes. */
final class Registry implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final String ACCEPTED =
            "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    final String host;

    Registry(Path program, Path folder) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        host = "127.0.0.1:" + port;
        var settings = folder.resolve("registry.yml");
        Files.writeString(settings, """
                version: 0.1
                storage: {filesystem: {rootdirectory: %s}}
                http: {addr: "%s"}
                """.formatted(folder.resolve("registry"), host));
        process = new ProcessBuilder(program.toString(), "serve", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("registry.log").toFile())
                .start();
        var end = System.nanoTime() + START_LIMIT.toNanos();
        while (status("/v2/").isEmpty()) {
            if (!process.isAlive() || System.nanoTime() > end)
                throw new IOException(
                        "The registry does not start: " + Files.readString(folder.resolve("registry.log")));
            process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    /** What the registry says the digest under a tag is; nothing when there is no such tag. */
    Optional<String> digest(String name, String tag) throws IOException, InterruptedException {
        var answer =
                http.send(request("/v2/" + name + "/manifests/" + tag).build(), HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 200 ? answer.headers().firstValue("Docker-Content-Digest") : Optional.empty();
    }

    private Optional<Integer> status(String path) throws InterruptedException {
        try {
            return Optional.of(http.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + host + path))
                .header("Accept", ACCEPTED)
                .timeout(START_LIMIT);
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}
