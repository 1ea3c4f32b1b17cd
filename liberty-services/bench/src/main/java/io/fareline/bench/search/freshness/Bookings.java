package io.fareline.bench.search.freshness;

import io.fareline.bench.network.Popularity;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.call.Http;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Sales as clients make them: offers found and held through the edge, booking and flight, at a rate of their own. */
final class Bookings {
    private static final int MOST_AT_A_TIME = 64;
    private static final int DAYS = 60;
    private static final String BODY = """
            {"offerIds":["%s"],"mode":"HOLD","passengers":[{"type":"ADT","givenName":"Ada","familyName":"Lovelace",\
            "bornOn":"1990-12-10"}],"contact":{"email":"ada@example.com","phone":"+442079460000"}}""";

    private final URI edge;
    private final String bearer;
    private final Popularity popularity;
    private final LocalDate from;
    private final SplittableRandom random;
    private final Queue<String> offers = new ConcurrentLinkedQueue<>();
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);
    private final AtomicLong held = new AtomicLong();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final AtomicLong leftOut = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    Bookings(Laptop laptop, Popularity popularity, LocalDate from, long seed) {
        edge = laptop.edge();
        bearer = "Bearer " + new EdgeCalls(laptop).token(ApiClient.BUYER);
        this.popularity = popularity;
        this.from = from;
        random = new SplittableRandom(seed);
    }

    long held() {
        return held.get();
    }

    /** Held, refused, and not even begun since too many were on their way. */
    String counts() {
        return "%d held, refused %s, %d left out".formatted(held.get(), refusals, leftOut.get());
    }

    void end() {
        over.set(true);
    }

    /** Until {@link #end}; each that is held is counted there. */
    void keep(double perSecond, ChangeRate rate, ExecutorService threads) throws InterruptedException {
        if (perSecond <= 0) return;
        long begin = System.nanoTime();
        for (long number = 0; !over.get(); number++) {
            long next = begin + (long) (number / perSecond * 1e9);
            Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            if (!places.tryAcquire()) {
                leftOut.incrementAndGet();
                continue;
            }
            var pair = popularity.draw(random);
            var on = from.plusDays(random.nextInt(DAYS));
            threads.submit(() -> {
                try {
                    if (book(pair, on)) rate.count();
                } finally {
                    places.release();
                }
            });
        }
    }

    private boolean book(Popularity.Pair pair, LocalDate on) {
        try {
            if (offers.isEmpty()) find(pair, on);
            var offer = offers.poll();
            if (offer == null) return false;
            var headers = Map.of(
                    "Authorization",
                    bearer,
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            var answer = Http.send(Http.request("POST", edge.resolve("/v1/bookings"), headers, BODY.formatted(offer)));
            if (answer.isOk()) held.incrementAndGet();
            else
                refusals.merge(
                        answer.status() + " " + answer.json().path("code").asText(), 1, Integer::sum);
            return answer.isOk();
        } catch (Trouble broken) {
            refusals.merge("no answer", 1, Integer::sum);
            return false;
        }
    }

    private void find(Popularity.Pair pair, LocalDate on) {
        var path = "/v1/offers?origin=%s&destination=%s&departureOn=%s&limit=20"
                .formatted(pair.origin().iata(), pair.destination().iata(), on);
        var answer = Http.send(Http.request("GET", edge.resolve(path), Map.of("Authorization", bearer), ""));
        for (var offer : answer.json().path("offers")) {
            // Nobody but the probes changes the seats of what is watched.
            if (!offer.path("segments").toString().contains("\"" + ProbeSchedule.CARRIER))
                offers.add(offer.path("id").asText());
        }
    }
}
