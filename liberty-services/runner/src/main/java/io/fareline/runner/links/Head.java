package io.fareline.runner.links;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of an HTTP/1.1 request or answer before its body. */
record Head(List<String> lines) {
    private static final int MOST_BYTES = 64 * 1024;

    /** The next head of a connection; none where the other side has ended it before a first byte. */
    static Optional<Head> read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream(1024);
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            // An empty line ends it; both characters of each line's end are asked for.
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                return Optional.of(of(bytes.toString(StandardCharsets.ISO_8859_1)));
            }
            if (bytes.size() > MOST_BYTES) {
                throw new IOException("A head of more than " + MOST_BYTES + " bytes");
            }
        }
        if (bytes.size() > 0) {
            throw new IOException("A head that broke off");
        }
        return Optional.empty();
    }

    private static Head of(String text) throws IOException {
        var head = new Head(text.strip().lines().toList());
        if (head.lines().isEmpty() || head.first().split(" ").length < 2) {
            throw new IOException("Not HTTP");
        }
        return head;
    }

    String first() {
        return lines.getFirst();
    }

    String method() {
        return first().split(" ")[0];
    }

    String target() {
        return first().split(" ")[1];
    }

    int status() throws IOException {
        try {
            return Integer.parseInt(first().split(" ")[1]);
        } catch (NumberFormatException e) {
            throw new IOException("Not an HTTP answer", e);
        }
    }

    Optional<String> header(String name) {
        var prefix = name.toLowerCase(Locale.ROOT) + ":";
        return lines.stream()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst();
    }

    boolean has(String name, String word) {
        return header(name)
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(word))
                .isPresent();
    }

    /** Whether the connection ends after this message. */
    boolean closes() {
        return has("Connection", "close") || first().contains("HTTP/1.0");
    }

    /** Without what only concerns the caller's own connection: another protocol, or a question before the body. */
    Head forwarded() {
        var upgrades = has("Connection", "upgrade");
        return new Head(lines.stream()
                .filter(line -> {
                    var lower = line.toLowerCase(Locale.ROOT);
                    return !lower.startsWith("expect:")
                            && !(upgrades
                                    && (lower.startsWith("upgrade:")
                                            || lower.startsWith("http2-settings:")
                                            || lower.startsWith("connection:")));
                })
                .toList());
    }

    String text() {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }
}
