package io.fareline.sandbox.web;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import org.xnio.Options;

/** The HTTP door: a few I/O threads, and one virtual thread for each request that is being carried out. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Server.class.getName());
    private static final int BUFFER_BYTES = 8 * 1024;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int HEADERS = 50;
    private static final int QUERY_PARAMETERS = 8;
    private static final int IDLE_MILLIS = 60_000;

    private final WebSettings settings;
    private final Gate gate;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Undertow undertow;

    public Server(WebSettings settings, BearerKeys keys, Gate gate, List<Route> routes) {
        this.settings = settings;
        this.gate = gate;
        var limits = settings.limits();
        var dispatcher = new Dispatcher(new Routes(routes), keys, gate, workers, limits);
        undertow = Undertow.builder()
                .addHttpListener(settings.port(), settings.host(), dispatcher)
                .setIoThreads(limits.ioThreads())
                .setWorkerThreads(1) // Endpoints run on virtual threads; XNIO wants one of its own.
                .setByteBufferPool(new DefaultByteBufferPool(false, BUFFER_BYTES, limits.requests(), 0))
                // The dispatcher bounds bodies, and answers 413 where Undertow would send a bare 400.
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES)
                .setServerOption(UndertowOptions.MAX_HEADERS, HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, QUERY_PARAMETERS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int)
                        limits.reading().toMillis())
                .setSocketOption(Options.CONNECTION_HIGH_WATER, limits.connections())
                .setSocketOption(Options.CONNECTION_LOW_WATER, limits.connections())
                .build();
    }

    public void start() {
        undertow.start();
    }

    /** The port it listens on, which matters when any free one was asked for. */
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
    }

    /** Takes nothing new, lets what runs come to its end within the limit, then stops. */
    @Override
    public void close() {
        try {
            if (!gate.close(settings.limits().drain()))
                LOG.warning("stopped before all requests had come to their end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
        undertow.stop();
    }
}
