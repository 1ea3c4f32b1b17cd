package io.fareline.bench.race;

import io.fareline.bench.race.history.Call;
import io.fareline.bench.race.market.Market;
import io.fareline.bench.race.market.Order;
import io.fareline.bench.race.market.SeatWishes;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * One client: wishes, is held or refused, chooses seats, and settles what it holds in one of many ways, most of which
 * give the seats back soon, so that they are sold again and again.
 */
final class Racer {
    private static final int MOST_TRIES = 60;
    private static final int LONGEST_PAUSE = 200;
    private static final int MOST_KEPT = 40;
    private static final int SHORTEST_HASTE = 2;
    private static final int LONGEST_HASTE = 80;

    /** What can be wished for, by class and by number. */
    record Wishes(Market market, SeatWishes seats) {}

    /** What all racers have in common. */
    record Track(FlightServers servers, String actingClient, Wishes wishes, History history, AtomicInteger kept) {
        Line line() {
            return new Line(servers, actingClient, history);
        }
    }

    private final Track track;
    private final SplittableRandom random;
    private final SeatRacer seats;

    Racer(Track track, SplittableRandom random) {
        this.track = track;
        this.random = random;
        seats = new SeatRacer(track, random.split());
    }

    void turn(Line line) throws InterruptedException {
        var order = track.wishes.market().draw(random);
        track.history.wished(order.wish());
        var answer = placed(line, order);
        if (answer.isDone()) settle(line, order);
        else pause(LONGEST_PAUSE / 2);
    }

    /** In one of the ways in which clients place a hold; the last answer counts. */
    private Call.Answer placed(Line line, Order order) throws InterruptedException {
        int way = random.nextInt(100);
        if (way < 10) together(() -> place(order), () -> line.place(order, server()));
        else if (way < 25) line.placeInHaste(order, server(), random.nextInt(SHORTEST_HASTE, LONGEST_HASTE));
        var answer = line.place(order, server());
        for (int more = 1; more < MOST_TRIES && isOpen(answer); more++) {
            if (random.nextInt(8) == 0) return givenUp(line, order);
            pause(LONGEST_PAUSE);
            answer = line.place(order, server());
        }
        if (way >= 95) return line.place(order, server());
        return answer;
    }

    private void place(Order order) {
        try (var other = track.line()) {
            other.place(order, server(order.wish().id()));
        }
    }

    /** It may be there by now, or come late; from now on it must not. */
    private Call.Answer givenUp(Line line, Order order) throws InterruptedException {
        release(line, order.wish().id());
        if (random.nextBoolean()) line.place(order, server());
        return Call.Answer.UNKNOWN;
    }

    private void settle(Line line, Order order) throws InterruptedException {
        var hold = order.wish().id();
        pause(LONGEST_PAUSE);
        seats.choose(line, order);
        int way = random.nextInt(100);
        if (way < 20) release(line, hold);
        else if (way < 30) releaseWhileSeated(line, order);
        else if (way < 65) confirm(line, order);
        else if (way < 80) atOnce(line, hold);
        else if (!order.runsOut()) release(line, hold);
        else if (way < 90) late(line, order);
        // Else it is forgotten, and runs out.
    }

    private void releaseWhileSeated(Line line, Order order) throws InterruptedException {
        int there = server();
        seats.chooseBeside(order, () -> line.release(order.wish().id(), there));
        release(line, order.wish().id());
        if (random.nextInt(4) == 0) seats.choose(line, order);
    }

    private void confirm(Line line, Order order) throws InterruptedException {
        var hold = order.wish().id();
        until(server -> line.confirm(hold, server));
        seats.choose(line, order);
        if (random.nextInt(30) == 0 && track.kept.incrementAndGet() <= MOST_KEPT) return;
        pause(LONGEST_PAUSE);
        release(line, hold);
        if (random.nextInt(4) == 0) line.confirm(hold, server());
        if (random.nextInt(4) == 0) line.release(hold, server());
    }

    private void atOnce(Line line, UUID hold) throws InterruptedException {
        int there = server(hold);
        together(
                () -> {
                    try (var other = track.line()) {
                        other.confirm(hold, there);
                    }
                },
                () -> line.release(hold, FlightServers.COUNT - 1 - there));
        release(line, hold);
    }

    /** When its limit comes, nearly. */
    private void late(Line line, Order order) throws InterruptedException {
        Thread.sleep(random.nextInt(500, 2_500));
        var hold = order.wish().id();
        until(server -> line.confirm(hold, server));
        release(line, hold);
    }

    private void release(Line line, UUID hold) throws InterruptedException {
        until(server -> line.release(hold, server));
    }

    private void until(IntFunction<Call.Answer> question) throws InterruptedException {
        var answer = question.apply(server());
        for (int more = 1; more < MOST_TRIES && isOpen(answer); more++) {
            pause(LONGEST_PAUSE);
            answer = question.apply(server());
        }
    }

    /** Whether asking again is what is left. */
    private static boolean isOpen(Call.Answer answer) {
        return answer.isUnknown() || answer.status() == 503;
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var beside = Thread.startVirtualThread(one);
        other.run();
        beside.join();
    }

    private int server() {
        return random.nextInt(FlightServers.COUNT);
    }

    private static int server(UUID hold) {
        return Math.floorMod(hold.hashCode(), FlightServers.COUNT);
    }

    private void pause(int most) throws InterruptedException {
        Thread.sleep(random.nextInt(most));
    }
}
