package io.fareline.bench.race;

import io.fareline.bench.OwnFareline;
import io.fareline.bench.search.Restart;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The two flight servers of one database, and the token that booking calls them with. */
final class FlightServers implements AutoCloseable {
    static final int COUNT = 2;
    private static final String HOST = "127.0.0.1";
    private static final long TOKEN_NANOS = 240_000_000_000L;

    private final EdgeCalls calls;
    private final List<Part> parts;
    private volatile String token;
    private volatile long tokenSince;

    FlightServers(OwnFareline fareline) {
        calls = new EdgeCalls(fareline.laptop());
        var second = fareline.beside("flight", Map.of());
        parts = List.of(fareline.part("flight"), second);
        try {
            Restart.of(second);
            renew();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void renew() {
        token = calls.token(ApiClient.service("booking"));
        tokenSince = System.nanoTime();
    }

    /** Keeps the old token where there is no other yet. */
    void renewIfOld() {
        if (System.nanoTime() - tokenSince < TOKEN_NANOS) return;
        try {
            renew();
        } catch (Trouble notNow) {
            // A store that was just killed; the old one is good for minutes still.
            return;
        }
    }

    Part part(int number) {
        return parts.get(number);
    }

    String token() {
        return token;
    }

    URI address() {
        return URI.create("http://" + HOST + ":" + port(0));
    }

    InetSocketAddress address(int number) {
        return new InetSocketAddress(HOST, port(number));
    }

    private int port(int number) {
        return parts.get(number).ports().getFirst();
    }

    /** Ends the one that is only there for the race. */
    @Override
    public void close() {
        Restart.end(parts.getLast());
    }
}
