package io.fareline.bench.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection of HTTP/1.1 that stays open: as little as is needed to ask and to measure, so that the load costs little
 * of the processors that it shares with what is measured.
 */
public final class Connection implements AutoCloseable {
    private static final int HEX = 16;
    private final Socket socket = new Socket();
    private final Received received;
    private int status;
    private int retryAfter;
    private int length;
    private boolean chunked;
    private boolean reusable = true;

    /** @param retryAfter seconds, or -1 */
    public record Answer(int status, int retryAfter, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What is left of an answer whose body is not looked at. */
    public record Skimmed(int status, long bytes) {}

    public Connection(InetSocketAddress address, int timeoutMillis) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(address, timeoutMillis);
        socket.setSoTimeout(timeoutMillis);
        received = new Received(socket.getInputStream());
    }

    public Answer ask(byte[] request) throws IOException {
        var body = new ByteArrayOutputStream();
        send(request, body);
        return new Answer(status, retryAfter, body.toByteArray());
    }

    /** Asks, and throws the body away as it comes. */
    public Skimmed skim(byte[] request) throws IOException {
        long bytes = send(request, OutputStream.nullOutputStream());
        return new Skimmed(status, bytes);
    }

    /** False once the server has said that it ends the connection. */
    public boolean isReusable() {
        return reusable;
    }

    private long send(byte[] request, OutputStream body) throws IOException {
        socket.getOutputStream().write(request);
        readHead();
        if (!chunked) {
            received.copy(length, body);
            return length;
        }
        long sum = 0;
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            received.copy(size, body);
            received.readLine();
            sum += size;
        }
        received.readLine();
        return sum;
    }

    private int chunkSize() throws IOException {
        received.readLine();
        return received.number(0, HEX);
    }

    private void readHead() throws IOException {
        received.readLine();
        status = received.number("HTTP/1.1 ".length(), 10);
        retryAfter = -1;
        length = 0;
        chunked = false;
        while (received.readLine() > 0) {
            if (received.begins("content-length:")) length = received.number("content-length:".length(), 10);
            else if (received.begins("transfer-encoding:")) chunked = received.ends("chunked");
            else if (received.begins("retry-after:")) retryAfter = received.number("retry-after:".length(), 10);
            else if (received.begins("connection:")) reusable = !received.ends("close");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            reusable = false;
        }
    }
}
