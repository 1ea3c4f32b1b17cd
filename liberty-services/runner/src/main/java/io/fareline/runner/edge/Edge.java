package io.fareline.runner.edge;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.net.InetSocketAddress;

/** The process that listens where clients call. */
public final class Edge implements AutoCloseable {
    /** Undertow would take 512 in so small a heap, and pass everything on in such pieces. */
    private static final int BUFFER_BYTES = 16_364;

    private static final int MOST_HEADERS = 100;
    private static final int READING_MILLIS = 30_000;
    private static final int IDLE_MILLIS = 60_000;
    private static final int FAILED = 1;
    private final Undertow server;

    private Edge(Undertow server) {
        this.server = server;
    }

    public static void main(String[] arguments) {
        try {
            var settings = EdgeSettings.of(System.getenv());
            var edge = start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(edge::close, "stop"));
            System.out.println("The edge listens on " + edge.address());
        } catch (RuntimeException e) {
            System.err.println("The edge cannot start: " + e.getMessage());
            System.exit(FAILED);
        }
    }

    static Edge start(EdgeSettings settings) {
        var gate = new Gate(RouteTable.read(settings.routes()), settings);
        var limits = settings.limits();
        var server = Undertow.builder()
                .addHttpListener(settings.listen().getPort(), settings.listen().getHostString())
                .setBufferSize(BUFFER_BYTES)
                .setDirectBuffers(true)
                .setIoThreads(2)
                .setWorkerThreads(4)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, limits.headers())
                .setServerOption(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, limits.mostRead())
                .setServerOption(UndertowOptions.DECODE_URL, false)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, READING_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .setHandler(gate)
                .build();
        server.start();
        return new Edge(server);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    }

    @Override
    public void close() {
        server.stop();
    }
}
