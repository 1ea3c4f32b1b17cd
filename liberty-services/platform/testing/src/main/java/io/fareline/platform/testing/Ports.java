package io.fareline.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/** TCP ports of the loopback interface. */
public final class Ports {
    private static final int CLUSTER_FIRST = 20_000;
    private static final int CLUSTER_LAST = 22_767;
    private static final int CLUSTER_BUS = 10_000;

    private Ports() {}

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that was free a moment ago. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on 127.0.0.1", e);
        }
    }

    /**
     * A port that is free together with the one of the cluster bus, 10000 above it. Both are below those that the
     * system gives to connections.
     */
    static int freeForCluster() {
        return new Random()
                .ints(CLUSTER_FIRST, CLUSTER_LAST)
                .limit(CLUSTER_LAST - CLUSTER_FIRST)
                .filter(port -> isFree(port) && isFree(port + CLUSTER_BUS))
                .findFirst()
                .orElseThrow(() -> new ServerFailure("No free ports for a node of a cluster"));
    }
}
