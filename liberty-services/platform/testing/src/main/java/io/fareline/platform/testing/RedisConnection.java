package io.fareline.platform.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection to one Redis server, for what is asked of a server and not of its data: roles, slots, fail-over. An
 * error that Redis answers is a {@link ServerFailure} with its text.
 */
final class RedisConnection implements AutoCloseable {
    private static final int LIMIT_MILLIS = 10_000;
    private final Socket socket = new Socket();
    private final InputStream in;

    RedisConnection(int port, String password) {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("No connection to Redis at port " + port, e);
        }
        try {
            ask("AUTH", password);
        } catch (ServerFailure | UncheckedIOException e) {
            close();
            throw e;
        }
    }

    /** @return a String, a Long, a List of such, or null */
    Object ask(String... command) {
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(("*" + command.length + "\r\n").getBytes(StandardCharsets.UTF_8));
            for (var word : command) {
                var text = word.getBytes(StandardCharsets.UTF_8);
                bytes.writeBytes(("$" + text.length + "\r\n").getBytes(StandardCharsets.UTF_8));
                bytes.writeBytes(text);
                bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            socket.getOutputStream().write(bytes.toByteArray());
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not answer " + command[0], e);
        }
    }

    private Object answer() throws IOException {
        var head = line();
        var rest = head.substring(1);
        return switch (head.charAt(0)) {
            case '+' -> rest;
            case '-' -> throw new ServerFailure("Redis says " + rest);
            case ':' -> Long.valueOf(rest);
            case '$' -> bulk(Integer.parseInt(rest));
            case '*' -> list(Integer.parseInt(rest));
            default -> throw new IOException("Not an answer of Redis: " + head);
        };
    }

    private String bulk(int length) throws IOException {
        if (length < 0) {
            return null;
        }
        var text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        in.readNBytes(2);
        return text;
    }

    private List<Object> list(int length) throws IOException {
        var elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            elements.add(answer());
        }
        return elements;
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Redis ended the connection");
            }
            bytes.write(next);
        }
        in.read();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
