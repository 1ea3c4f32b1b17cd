package io.fareline.runner.images.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.platform.testing.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void bytesGoBothWaysAndTheEndIsPassedOn() throws IOException {
        try (var server = new ServerSocket(0, 1, HERE);
                var relay = Relay.start(HERE, 0, server.getLocalPort());
                var client = new Socket(HERE, relay.port());
                var accepted = server.accept()) {
            client.getOutputStream().write("question".getBytes());
            client.shutdownOutput();
            assertEquals("question", new String(accepted.getInputStream().readAllBytes()));
            accepted.getOutputStream().write("answer".getBytes());
            accepted.shutdownOutput();
            assertEquals("answer", new String(client.getInputStream().readAllBytes()));
        }
    }

    @Test
    void whereNobodyListensTheConnectionIsClosed() throws IOException {
        try (var relay = Relay.start(HERE, 0, Ports.free());
                var client = new Socket(HERE, relay.port())) {
            assertEquals(-1, read(client));
        }
    }

    @Test
    void closingBreaksWhatIsOpen() throws IOException {
        try (var server = new ServerSocket(0, 1, HERE);
                var relay = Relay.start(HERE, 0, server.getLocalPort());
                var client = new Socket(HERE, relay.port());
                var _ = server.accept()) {
            relay.close();
            assertEquals(-1, read(client));
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, HERE)) {
            var port = taken.getLocalPort();
            var trouble = assertThrows(UncheckedIOException.class, () -> Relay.start(HERE, port));
            assertEquals("Cannot listen on 127.0.0.1:" + port, trouble.getMessage());
        }
    }

    // A connection that was reset has ended as well.
    private static int read(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException reset) {
            return -1;
        }
    }
}
