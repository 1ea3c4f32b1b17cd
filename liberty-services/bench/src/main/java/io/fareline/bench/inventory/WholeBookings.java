package io.fareline.bench.inventory;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Clients that book at once: hold, pay and ticket in one request through the edge, until the booking is ticketed. */
record WholeBookings(URI edge, String token, String card, List<String> offers) {
    ClosedLoop.Client open() throws IOException {
        return new HttpClient(new InetSocketAddress(edge.getHost(), edge.getPort()), this::request);
    }

    private byte[] request(SplittableRandom random) {
        String body = """
                {"offerIds":["%s"],"mode":"INSTANT","paymentMethod":"%s","passengers":[{"type":"ADT","givenName":"Ada",\
                "familyName":"Lovelace","bornOn":"1990-12-10"}],"contact":{"email":"ada@example.com",\
                "phone":"+442079460000"}}""".formatted(offers.get(random.nextInt(offers.size())), card);
        var key = new UUID(random.nextLong(), random.nextLong());
        return HttpClient.post("/v1/bookings", token, "Idempotency-Key: " + key + "\r\n", body);
    }
}
