package io.fareline.bench.overload;

import io.fareline.bench.connection.Connection;
import io.fareline.bench.connection.Connections;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;

/**
 * Two clients that search the sample network, hold what they found and pay what they hold. Offers and held bookings are
 * handed on in bounded queues; where one is empty, the step before it is taken instead.
 */
final class Market implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final List<String> SPOKES =
            List.of("LHR", "CDG", "AMS", "BRU", "ZRH", "GVA", "VIE", "MUC", "HAM", "CPH", "ARN", "OSL", "MAD", "BCN");
    private static final int FIRST_DAY = 7;
    private static final int DAYS = 50;
    private static final int KEPT = 2_000;

    private final Connections edge;
    private final Connections provider;
    private final Properties sandbox;
    private final List<String> clients;
    private final String card;
    private final BlockingQueue<Found> offers = new ArrayBlockingQueue<>(KEPT);
    private final BlockingQueue<Found> held = new ArrayBlockingQueue<>(KEPT);

    /** @param bearer of the client that it was shown to */
    private record Found(String bearer, String id) {}

    /** One request, ready to be sent. */
    record Wish(Kind kind, String bearer, byte[] request) {}

    Market(Properties sandbox) throws IOException {
        this.sandbox = sandbox;
        edge = new Connections(URI.create(sandbox.getProperty("edge.url")));
        provider = new Connections(URI.create(sandbox.getProperty("provider.url")));
        clients = List.of(token("buyer"), token("other.buyer"));
        card = cardToken();
    }

    Wish wish(SplittableRandom random) {
        return switch (Kind.of(random.nextInt(100))) {
            case SEARCH -> search(random);
            case HOLD -> hold(random);
            case PAYMENT -> payment(random);
        };
    }

    Connection.Answer ask(Wish wish) throws IOException {
        var answer = edge.ask(wish.request());
        var found = ID.matcher(answer.text());
        if (wish.kind() == Kind.SEARCH && answer.status() == 200 && found.find())
            offers.offer(new Found(wish.bearer(), found.group(1)));
        if (wish.kind() == Kind.HOLD && answer.status() == 201 && found.find())
            held.offer(new Found(wish.bearer(), found.group(1)));
        return answer;
    }

    private Wish search(SplittableRandom random) {
        String bearer = clients.get(random.nextInt(clients.size()));
        String spoke = SPOKES.get(random.nextInt(SPOKES.size()));
        var on = LocalDate.now(ZoneOffset.UTC).plusDays(FIRST_DAY + random.nextInt(DAYS));
        String trip = random.nextBoolean() ? "origin=FRA&destination=" + spoke : "origin=" + spoke + "&destination=FRA";
        return new Wish(
                Kind.SEARCH,
                bearer,
                request("GET", "/v1/offers?" + trip + "&departureOn=" + on + "&adults=1", bearer, ""));
    }

    private Wish hold(SplittableRandom random) {
        var offer = offers.poll();
        if (offer == null) return search(random);
        String body = """
                {"offerIds":["%s"],"mode":"HOLD","passengers":[{"type":"ADT","givenName":"Ada","familyName":"Lovelace",\
                "bornOn":"1990-12-10"}],"contact":{"email":"ada@example.com","phone":"+442079460000"}}""".formatted(offer.id());
        return new Wish(Kind.HOLD, offer.bearer(), request("POST", "/v1/bookings", offer.bearer(), body));
    }

    private Wish payment(SplittableRandom random) {
        var booking = held.poll();
        if (booking == null) return hold(random);
        return new Wish(
                Kind.PAYMENT,
                booking.bearer(),
                request(
                        "POST",
                        "/v1/bookings/" + booking.id() + "/payments",
                        booking.bearer(),
                        "{\"paymentMethod\":\"" + card + "\"}"));
    }

    private String token(String role) throws IOException {
        String pair = sandbox.getProperty(role + ".id") + ":" + sandbox.getProperty(role + ".secret");
        String form = "grant_type=client_credentials";
        var request = "POST /oauth/token HTTP/1.1\r\nHost: edge\r\nAuthorization: Basic "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form;
        return only(TOKEN, edge.ask(request.getBytes(StandardCharsets.UTF_8)));
    }

    private String cardToken() throws IOException {
        String body = "{\"card\":{\"number\":\"4242424242424242\",\"expMonth\":12,\"expYear\":2034,\"cvc\":\"123\"}}";
        String key = sandbox.getProperty("provider.publishable.key");
        return only(ID, provider.ask(request("POST", "/v1/tokens", key, body)));
    }

    private static String only(Pattern pattern, Connection.Answer answer) throws IOException {
        var found = pattern.matcher(answer.text());
        if (!found.find()) throw new IOException("No token in an answer of " + answer.status());
        return found.group(1);
    }

    private static byte[] request(String method, String path, String bearer, String body) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: edge\r\nAuthorization: Bearer " + bearer + "\r\n";
        if (!body.isEmpty())
            head += "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        return (head + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        edge.close();
        provider.close();
    }
}
