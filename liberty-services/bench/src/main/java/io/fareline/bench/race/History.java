package io.fareline.bench.race;

import io.fareline.bench.race.history.Call;
import io.fareline.bench.race.history.Wish;
import io.fareline.bench.race.number.NumberEvidence;
import io.fareline.bench.race.number.SeatCall;
import io.fareline.bench.race.number.SeatsAsked;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What all clients have asked and heard. Filled by many threads. */
final class History {
    /** What words of answers to requests for seats begin with. */
    static final String SEATS = "SEATS ";

    private final Clock clock;
    private final long most;
    private final Map<UUID, Wish> wishes = new ConcurrentHashMap<>();
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<UUID, SeatsAsked> seatsAsked = new ConcurrentHashMap<>();
    private final Queue<SeatCall> seatCalls = new ConcurrentLinkedQueue<>();
    private final AtomicLong count = new AtomicLong();

    /** @param most requests, so that a long race is judged within the memory that there is */
    History(Clock clock, long most) {
        this.clock = clock;
        this.most = most;
    }

    /** Microseconds since 1970. */
    long now() {
        var now = clock.instant();
        return ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }

    void wished(Wish wish) {
        wishes.put(wish.id(), wish);
    }

    void add(Call call) {
        calls.add(call);
        count.incrementAndGet();
    }

    void asked(SeatsAsked asked) {
        seatsAsked.put(asked.id(), asked);
    }

    void add(SeatCall call) {
        seatCalls.add(call);
        count.incrementAndGet();
    }

    boolean isFull() {
        return count.get() >= most;
    }

    long count() {
        return count.get();
    }

    Map<UUID, Wish> wishes() {
        return Map.copyOf(wishes);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    NumberEvidence.Asked seats() {
        return new NumberEvidence.Asked(Map.copyOf(seatsAsked), List.copyOf(seatCalls));
    }

    /** How often each word was heard, by what was asked for. */
    Map<String, Long> words() {
        var words = new TreeMap<String, Long>();
        calls.forEach(call -> words.merge(call.kind() + " " + call.answer().word(), 1L, Long::sum));
        seatCalls.forEach(call -> words.merge(SEATS + call.answer().word(), 1L, Long::sum));
        return words;
    }
}
