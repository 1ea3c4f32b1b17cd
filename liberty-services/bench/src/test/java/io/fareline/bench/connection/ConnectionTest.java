package io.fareline.bench.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TIMEOUT_MILLIS = 5_000;
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    ConnectionTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void answersFollowEachOtherOnOneConnection() throws IOException {
        String large = "x".repeat(100_000);
        try (var connection = answering("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + large
                + "HTTP/1.1 503 Busy\r\nretry-after: 7\r\ncontent-length: 2\r\n\r\nno"
                + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: Close\r\n\r\n3\r\nabc\r\n1A\r\n"
                + "y".repeat(26) + "\r\n0\r\n\r\n")) {
            assertEquals(new Connection.Skimmed(200, 100_000), connection.skim(REQUEST));
            var busy = connection.ask(REQUEST);
            assertEquals(503, busy.status());
            assertEquals(7, busy.retryAfter());
            assertEquals("no", busy.text());
            assertTrue(connection.isReusable());
            var chunked = connection.ask(REQUEST);
            assertEquals("abc" + "y".repeat(26), chunked.text());
            assertEquals(-1, chunked.retryAfter());
            assertFalse(connection.isReusable());
        }
    }

    @Test
    void anAnswerThatIsCutOffIsNone() throws IOException {
        try (var connection = answering("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")) {
            assertThrows(IOException.class, () -> connection.skim(REQUEST));
        }
    }

    private Connection answering(String text) throws IOException {
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException ended) {
                Thread.currentThread().interrupt();
            }
        });
        return new Connection(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), TIMEOUT_MILLIS);
    }
}
