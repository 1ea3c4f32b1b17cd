package io.fareline.runner.links;

import io.fareline.runner.links.LinksSettings.Limits;
import io.fareline.runner.links.LinksSettings.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One caller's way to one callee: it listens, forwards, and has its fault, its rules and its counters. */
final class Link implements AutoCloseable {
    private static final int BACKLOG = 256;
    private final Route route;
    private final Limits limits;
    private final Counters counters = new Counters();
    private final Weather weather;
    private final Rules rules;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private ServerSocket listener;

    /** A caller's connection, whatever travels on it. */
    interface Connection extends Runnable {
        /** Ends it at once on both sides. */
        void cut();
    }

    Link(Route route, Limits limits) {
        this.route = route;
        this.limits = limits;
        this.target = route.target();
        this.weather = new Weather(counters, limits.held());
        this.rules = new Rules(counters, limits.rules());
    }

    String name() {
        return route.name();
    }

    Limits limits() {
        return limits;
    }

    Weather weather() {
        return weather;
    }

    Counters counters() {
        return counters;
    }

    Rules rules() {
        if (route.protocol() != Protocol.HTTP) {
            throw new WrongOrder(route.name() + " carries bytes, not requests; it takes faults but no rules");
        }
        return rules;
    }

    InetSocketAddress target() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
    }

    synchronized Link listen() {
        try {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), route.port()), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Link " + name() + " cannot listen on port " + route.port(), e);
        }
        var accepting = listener;
        Thread.ofVirtual().name(name()).start(() -> accept(accepting));
        return this;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept(ServerSocket accepting) {
        while (!accepting.isClosed()) {
            try {
                begin(accepting.accept());
            } catch (IOException closed) {
                // Closed on purpose, or a caller that went while it was being accepted.
                Thread.onSpinWait();
            }
        }
    }

    private void begin(Socket caller) throws IOException {
        counters.connections.increment();
        if (open.size() >= limits.connections()) {
            counters.turnedAway.increment();
            Sockets.reset(caller);
            return;
        }
        caller.setTcpNoDelay(true);
        var connection =
                route.protocol() == Protocol.HTTP ? new HttpConnection(this, caller) : new TcpConnection(this, caller);
        open.add(connection);
        Thread.ofVirtual().name(name()).start(() -> {
            try {
                connection.run();
            } finally {
                open.remove(connection);
            }
        });
    }

    /** Puts this fault in the place of the one before; null for none. */
    synchronized void set(Fault fault) {
        weather.set(fault);
        if (fault != null && fault.is(Fault.Kind.REFUSE)) {
            close();
        } else if (listener.isClosed()) {
            listen();
        }
    }

    /** From now on new connections go there; those to the callee before are cut. */
    void retarget(int port) {
        target = port;
        open.forEach(Connection::cut);
    }

    /** What an observer may see. */
    record View(
            String name,
            Protocol protocol,
            int port,
            int target,
            Fault fault,
            int open,
            Counters.View counters,
            java.util.List<Rule.View> rules) {}

    View view() {
        return new View(
                name(),
                route.protocol(),
                route.port(),
                target,
                weather.now(),
                open.size(),
                counters.view(),
                rules.views());
    }

    /** Listens no more and cuts every connection. */
    @Override
    public synchronized void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Link " + name() + " cannot stop listening", e);
        }
        counters.struck.add(open.size());
        open.forEach(Connection::cut);
    }
}
