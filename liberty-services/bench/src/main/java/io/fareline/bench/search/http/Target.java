package io.fareline.bench.search.http;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.SplittableRandom;

/** Whom a load asks, and what, ready to be sent. */
record Target(String name, InetSocketAddress server, List<byte[]> requests) {
    Target {
        requests = List.copyOf(requests);
    }

    byte[] any(SplittableRandom random) {
        return requests.get(random.nextInt(requests.size()));
    }
}
