package io.fareline.bench.inventory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Clients that hold one seat for one adult, as booking asks flight for it. */
record HoldClients(InetSocketAddress flight, String token, List<String> offers) {
    private static final String ACTING = "Fareline-Acting-Client: bench\r\n";

    ClosedLoop.Client open() throws IOException {
        return new HttpClient(flight, this::request);
    }

    private byte[] request(SplittableRandom random) {
        String body = """
                {"holdId":"%s","offerIds":["%s"],"passengers":[{"type":"ADT","bornOn":"1990-12-10"}]}""".formatted(
                        new UUID(random.nextLong(), random.nextLong()), offers.get(random.nextInt(offers.size())));
        return HttpClient.post("/internal/v1/holds", token, ACTING, body);
    }
}
