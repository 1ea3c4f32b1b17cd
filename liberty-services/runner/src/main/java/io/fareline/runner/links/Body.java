package io.fareline.runner.links;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** How far the body of an HTTP/1.1 message goes, so that it can be passed on byte by byte as it came. */
record Body(Framing framing, long length) {
    private static final int CHUNK = 16 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int HEXADECIMAL = 16;

    enum Framing {
        LENGTH,
        CHUNKED,
        UNTIL_THE_END
    }

    static Body ofRequest(Head request) throws IOException {
        return request.has("Transfer-Encoding", "chunked")
                ? new Body(Framing.CHUNKED, 0)
                : new Body(
                        Framing.LENGTH, length(request.header("Content-Length").orElse("0")));
    }

    static Body ofAnswer(Head answer, String method) throws IOException {
        int status = answer.status();
        if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
            return new Body(Framing.LENGTH, 0);
        }
        if (answer.has("Transfer-Encoding", "chunked")) {
            return new Body(Framing.CHUNKED, 0);
        }
        var length = answer.header("Content-Length");
        return length.isPresent() ? new Body(Framing.LENGTH, length(length.get())) : new Body(Framing.UNTIL_THE_END, 0);
    }

    private static long length(String text) throws IOException {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IOException("A Content-Length that is no number");
        }
        return Long.parseLong(text);
    }

    boolean endsTheConnection() {
        return framing == Framing.UNTIL_THE_END;
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        switch (framing) {
            case LENGTH -> copy(in, out, length);
            case UNTIL_THE_END -> in.transferTo(out);
            case CHUNKED -> copyChunks(in, out);
        }
    }

    /** All of it at once, when it is within the limit. */
    byte[] whole(InputStream in, int most) throws IOException {
        var kept = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int count) {
                if (count + (long) size() > most) {
                    throw new TooMuch();
                }
                super.write(bytes, offset, count);
            }
        };
        try {
            copy(in, kept);
        } catch (TooMuch e) {
            throw new IOException("A body of more than " + most + " bytes, for which a rule waits", e);
        }
        return kept.toByteArray();
    }

    private static final class TooMuch extends RuntimeException {}

    private static void copy(InputStream in, OutputStream out, long count) throws IOException {
        var buffer = new byte[(int) Math.min(CHUNK, Math.max(1, count))];
        for (long left = count; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("A body that broke off");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static void copyChunks(InputStream in, OutputStream out) throws IOException {
        while (true) {
            var line = line(in);
            write(out, line);
            var size = size(line);
            if (size == 0) {
                break;
            }
            copy(in, out, size);
            write(out, line(in));
        }
        for (var trailer = line(in); ; trailer = line(in)) {
            write(out, trailer);
            if (trailer.isEmpty()) {
                return;
            }
        }
    }

    private static long size(String line) throws IOException {
        var digits = line.split(";", 2)[0].strip();
        if (!digits.matches("[0-9a-fA-F]{1,8}")) {
            throw new IOException("A chunk without its size");
        }
        return Long.parseLong(digits, HEXADECIMAL);
    }

    private static void write(OutputStream out, String line) throws IOException {
        var bytes = (line + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes, 0, bytes.length);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("A body that broke off");
            }
            if (text.length() > LONGEST_LINE) {
                throw new IOException("A line of a body that is too long");
            }
            text.append((char) next);
        }
        return text.isEmpty() || text.charAt(text.length() - 1) != '\r'
                ? text.toString()
                : text.substring(0, text.length() - 1);
    }
}
