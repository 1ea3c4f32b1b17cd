package io.fareline.bench.inventory;

import io.fareline.bench.connection.Connection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Clients that book at once: hold, pay and ticket in one request through the edge, until the booking is ticketed. */
record WholeBookings(URI edge, String token, String card, List<String> offers) {
    private static final int TIMEOUT_MILLIS = 35_000;
    private static final int CREATED = 201;

    ClosedLoop.Client open() throws IOException {
        return new Booker(new Connection(new InetSocketAddress(edge.getHost(), edge.getPort()), TIMEOUT_MILLIS));
    }

    private byte[] request(SplittableRandom random) {
        String body = """
                {"offerIds":["%s"],"mode":"INSTANT","paymentMethod":"%s","passengers":[{"type":"ADT","givenName":"Ada",\
                "familyName":"Lovelace","bornOn":"1990-12-10"}],"contact":{"email":"ada@example.com",\
                "phone":"+442079460000"}}""".formatted(offers.get(random.nextInt(offers.size())), card);
        return ("POST /v1/bookings HTTP/1.1\r\nHost: edge\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nIdempotency-Key: "
                        + new UUID(random.nextLong(), random.nextLong()) + "\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private final class Booker implements ClosedLoop.Client {
        private final Connection connection;

        Booker(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void next(SplittableRandom random) throws IOException {
            var answer = connection.skim(request(random));
            if (answer.status() != CREATED) throw new IOException("a booking was answered " + answer.status());
            if (!connection.isReusable()) throw new IOException("the server ended the connection");
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
