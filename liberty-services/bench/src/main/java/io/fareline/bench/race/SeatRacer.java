package io.fareline.bench.race;

import io.fareline.bench.race.market.Order;
import io.fareline.bench.race.market.SeatOrder;
import io.fareline.bench.race.number.SeatCall;
import java.util.SplittableRandom;

/** One client that wants seats by number for what it holds, changes its mind, and is not always patient. */
final class SeatRacer {
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_TRIES = 60;
    private static final int LONGEST_PAUSE = 100;
    private static final int SHORTEST_HASTE = 2;
    private static final int LONGEST_HASTE = 80;

    private final Racer.Track track;
    private final SplittableRandom random;

    SeatRacer(Racer.Track track, SplittableRandom random) {
        this.track = track;
        this.random = random;
    }

    /** A few times, or never. */
    void choose(Line line, Order order) throws InterruptedException {
        SeatOrder before = null;
        for (int rounds = random.nextInt(MOST_ROUNDS + 1); rounds > 0; rounds--) {
            var wanted = wished(order);
            ask(line, wanted);
            // As a retry that comes late, when something else was asked for since.
            if (before != null && random.nextInt(4) == 0) line.seats(before, server());
            before = wanted;
            Thread.sleep(random.nextInt(LONGEST_PAUSE));
        }
    }

    /** While something else happens to the hold. */
    void chooseBeside(Order order, Runnable other) throws InterruptedException {
        var wanted = wished(order);
        int there = server();
        Racer.together(() -> askElsewhere(wanted, there), other);
    }

    private SeatOrder wished(Order order) {
        var wanted = track.wishes().seats().draw(order, random);
        track.history().asked(wanted.asked());
        return wanted;
    }

    /** In one of the ways in which clients ask, until there is an answer. */
    private void ask(Line line, SeatOrder wanted) throws InterruptedException {
        int way = random.nextInt(100);
        int there = server();
        if (way < 20)
            Racer.together(() -> askElsewhere(wanted, FlightServers.COUNT - 1 - there), () -> {
                line.seats(wanted, there);
            });
        else if (way < 35) line.seatsInHaste(wanted, there, random.nextInt(SHORTEST_HASTE, LONGEST_HASTE));
        var answer = line.seats(wanted, server());
        for (int more = 1; more < MOST_TRIES && answer.isOpen(); more++) {
            // Given up: perhaps it was done, perhaps it will be.
            if (random.nextInt(8) == 0) return;
            Thread.sleep(random.nextInt(LONGEST_PAUSE));
            answer = line.seats(wanted, server());
        }
        if (way >= 85) again(line, wanted, answer);
    }

    private void again(Line line, SeatOrder wanted, SeatCall.Answer answer) {
        for (int server = 0; server < FlightServers.COUNT; server++)
            if (answer.isDone() || random.nextBoolean()) line.seats(wanted, server);
    }

    private void askElsewhere(SeatOrder wanted, int server) {
        try (var other = track.line()) {
            other.seats(wanted, server);
        }
    }

    private int server() {
        return random.nextInt(FlightServers.COUNT);
    }
}
