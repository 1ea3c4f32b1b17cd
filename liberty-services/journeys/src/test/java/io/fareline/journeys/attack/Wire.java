package io.fareline.journeys.attack;

import io.fareline.journeys.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes as they are, which no HTTP library would let pass, and reads what comes back until the end. */
final class Wire {
    private final URI base;
    private final Duration limit;

    Wire(URI base, Duration limit) {
        this.base = base;
        this.limit = limit;
    }

    /** A request with those header lines and a body of that many bytes, as it says. */
    Answer send(String line, List<String> headers, byte[] body) {
        var head = new StringBuilder(line + "\r\nHost: wire.test\r\nConnection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0) head.append("Content-Length: ").append(body.length).append("\r\n");
        return raw(head.append("\r\n").toString(), body);
    }

    Answer raw(String head, byte[] body) {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout((int) limit.toMillis());
            write(socket, head, body);
            return read(socket.getInputStream().readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(base + " " + head.lines().findFirst().orElse(""), broken);
        }
    }

    /** Whoever is refused early may find the connection closed before everything is sent; the answer is what counts. */
    private static void write(Socket socket, String head, byte[] body) throws IOException {
        try {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            if (socket.isClosed()) throw closed;
        }
    }

    private static Answer read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) throw new AssertionError("No answer but '" + text + "'");
        var lines = text.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            var parts = lines[i].split(":", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1].strip());
        }
        var body = text.substring(end + 4);
        boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
        return new Answer(
                Integer.parseInt(lines[0].substring(9, 12)),
                HttpHeaders.of(Map.copyOf(headers), (name, value) -> true),
                chunked ? joined(body) : body);
    }

    private static String joined(String chunks) {
        var whole = new ByteArrayOutputStream();
        for (int at = 0; at < chunks.length(); ) {
            int end = chunks.indexOf("\r\n", at);
            int length =
                    Integer.parseInt(chunks.substring(at, end).split(";")[0].strip(), 16);
            if (length == 0) break;
            whole.writeBytes(chunks.substring(end + 2, end + 2 + length).getBytes(StandardCharsets.ISO_8859_1));
            at = end + 2 + length + 2;
        }
        return whole.toString(StandardCharsets.UTF_8);
    }
}
