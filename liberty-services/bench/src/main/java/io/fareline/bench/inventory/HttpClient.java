package io.fareline.bench.inventory;

import io.fareline.bench.connection.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.Function;

/** A client with a connection of its own that has something created, again and again. */
final class HttpClient implements ClosedLoop.Client {
    private static final int TIMEOUT_MILLIS = 35_000;
    private static final int CREATED = 201;

    private final Connection connection;
    private final Function<SplittableRandom, byte[]> requests;

    HttpClient(InetSocketAddress server, Function<SplittableRandom, byte[]> requests) throws IOException {
        connection = new Connection(server, TIMEOUT_MILLIS);
        this.requests = requests;
    }

    /** @param headers each with its end */
    static byte[] post(String path, String token, String headers, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + token + "\r\n" + headers
                        + "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void next(SplittableRandom random) throws IOException {
        var answer = connection.skim(requests.apply(random));
        if (answer.status() != CREATED) throw new IOException("answered " + answer.status());
        if (!connection.isReusable()) throw new IOException("the server ended the connection");
    }

    @Override
    public void close() {
        connection.close();
    }
}
