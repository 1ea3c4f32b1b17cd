package io.fareline.runner.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends requests byte by byte as written, which no HTTP library would let pass. */
record RawClient(int port) {
    private static final int ANSWER_LIMIT_MILLIS = 10_000;

    record Answer(int status, String head, String body) {
        void assertProblem(int wantedStatus, String code) {
            assertEquals(wantedStatus, status, head);
            assertTrue(head.contains("Content-Type: application/problem+json"), head);
            assertTrue(body.contains("\"code\":\"" + code + "\""), body);
            assertTrue(body.contains("\"status\":" + wantedStatus), body);
        }
    }

    Answer get(String target, List<String> headers) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\n" + lines(headers) + "\r\n");
    }

    Answer post(String target, List<String> headers, String body) throws IOException {
        return send("POST " + target + " HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n" + lines(headers)
                + "\r\n" + body);
    }

    Answer postInChunks(String target, String chunk, int count) throws IOException {
        var one = Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n";
        return send("POST " + target + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + lines(List.of()) + "\r\n"
                + one.repeat(count) + "0\r\n\r\n");
    }

    private static String lines(List<String> headers) {
        var text = new StringBuilder("Host: edge.test\r\nConnection: close\r\n");
        headers.forEach(header -> text.append(header).append("\r\n"));
        return text.toString();
    }

    Answer send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
            write(socket.getOutputStream(), request);
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = text.indexOf("\r\n\r\n");
            assertTrue(end > 0, "No answer but: '" + text + "'");
            var head = text.substring(0, end);
            return new Answer(Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
        }
    }

    // A server may refuse and close before it has read everything; the answer is what counts.
    private static void write(OutputStream out, String request) throws IOException {
        try {
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (SocketException e) {
            assertTrue(e.getMessage() != null);
        }
    }
}
