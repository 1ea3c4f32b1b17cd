package io.fareline.bench.inventory;

import io.fareline.bench.connection.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Clients that hold one seat for one adult, as booking asks flight for it. */
record HoldClients(InetSocketAddress flight, String token, List<String> offers) {
    private static final int TIMEOUT_MILLIS = 35_000;
    private static final int CREATED = 201;

    ClosedLoop.Client open() throws IOException {
        return new Holder(new Connection(flight, TIMEOUT_MILLIS));
    }

    private byte[] request(SplittableRandom random) {
        var id = new UUID(random.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x7000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
        String body = "{\"holdId\":\"" + id + "\",\"offerIds\":[\"" + offers.get(random.nextInt(offers.size()))
                + "\"],\"passengers\":[{\"type\":\"ADT\",\"bornOn\":\"1990-12-10\"}]}";
        return ("POST /internal/v1/holds HTTP/1.1\r\nHost: flight\r\nAuthorization: Bearer " + token
                        + "\r\nFareline-Acting-Client: bench\r\nContent-Type: application/json\r\nAccept: application/json"
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private final class Holder implements ClosedLoop.Client {
        private final Connection connection;

        Holder(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void next(SplittableRandom random) throws IOException {
            var answer = connection.skim(request(random));
            if (answer.status() != CREATED) throw new IOException("a hold was answered " + answer.status());
            if (!connection.isReusable()) throw new IOException("the server ended the connection");
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
