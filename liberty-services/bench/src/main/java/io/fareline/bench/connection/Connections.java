package io.fareline.bench.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Open connections to one server, the last used first. */
public final class Connections implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 35_000;

    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final InetSocketAddress address;

    public Connections(URI server) {
        address = new InetSocketAddress(server.getHost(), server.getPort());
    }

    public Connection.Answer ask(byte[] request) throws IOException {
        var connection = idle.pollFirst();
        if (connection == null) connection = new Connection(address, TIMEOUT_MILLIS);
        boolean done = false;
        try {
            var answer = connection.ask(request);
            done = connection.isReusable();
            return answer;
        } finally {
            if (done) idle.addFirst(connection);
            else connection.close();
        }
    }

    @Override
    public void close() {
        for (var each = idle.pollFirst(); each != null; each = idle.pollFirst()) each.close();
    }
}
