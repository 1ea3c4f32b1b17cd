package io.fareline.bench.search.freshness;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.runner.call.Http;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks one flight server for one flight, as a client does, again and again until the answer shows a change. */
final class Watcher {
    static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String PATH =
            "/v1/offers?origin=%s&destination=%s&departureOn=%s&carriers=%s&connections=0&limit=20";

    private final String name;
    private final URI server;
    private final String bearer;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong untrue = new AtomicLong();

    Watcher(String name, URI server, String token) {
        this.name = name;
        this.server = server;
        this.bearer = "Bearer " + token;
    }

    /**
     * What an answer says of one flight.
     *
     * @param seats the most that any of its offers has; 0 where it is not offered
     * @param departsAt empty where it is not offered
     */
    record Shown(int seats, String departsAt, Instant asOf) {}

    String name() {
        return name;
    }

    long asked() {
        return asked.get();
    }

    long untrue() {
        return untrue.get();
    }

    /** @param committed by when the change was committed at the latest; far in the future while that is not known */
    record Change(LocalDate on, String flight, Predicate<Shown> isShown, Supplier<Instant> committed) {}

    /**
     * By {@code System.nanoTime}: the change came into memory after the one and before the other.
     *
     * @param askedBefore when the last question was asked whose answer did not show it, or watching began
     * @param answered when the first answer with it had come, or the limit was over; the pause between two questions, and
     *     whatever an answer took, count as part of it
     */
    record Sight(long askedBefore, long answered) {}

    Sight sees(Change change) throws InterruptedException {
        long begin = System.nanoTime();
        long askedBefore = begin;
        for (long next = begin; System.nanoTime() - begin < LIMIT.toNanos(); ) {
            long asking = System.nanoTime();
            var shown = ask(change.on(), change.flight());
            long now = System.nanoTime();
            if (change.isShown().test(shown)) return new Sight(askedBefore, now);
            askedBefore = asking;
            if (shown.asOf().isAfter(change.committed().get())) untrue.incrementAndGet();
            next = Math.max(next + PAUSE.toNanos(), now);
            Thread.sleep(Duration.ofNanos(Math.max(0, next - now)));
        }
        return new Sight(askedBefore, begin + LIMIT.toNanos());
    }

    Shown ask(LocalDate on, String flight) {
        asked.incrementAndGet();
        var path = PATH.formatted(ProbeSchedule.ORIGIN, ProbeSchedule.DESTINATION, on, ProbeSchedule.CARRIER);
        var answer = Http.send(Http.request("GET", server.resolve(path), Map.of("Authorization", bearer), ""));
        return shown(answer.orTrouble("A search at " + name), flight);
    }

    static Shown shown(JsonNode answer, String flight) {
        int seats = 0;
        var departsAt = "";
        for (var offer : answer.path("offers")) {
            var segment = offer.path("segments").path(0);
            if (!segment.path("flightNumber").asText().equals(flight)) continue;
            seats = Math.max(seats, offer.path("seatsLeft").asInt());
            departsAt = segment.path("departsAt").asText();
        }
        return new Shown(seats, departsAt, Instant.parse(answer.path("asOf").asText()));
    }
}
