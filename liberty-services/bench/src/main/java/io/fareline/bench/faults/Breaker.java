package io.fareline.bench.faults;

import io.fareline.bench.OwnFareline;
import io.fareline.journeys.fault.Api;
import io.fareline.journeys.fault.Fault;
import io.fareline.runner.laptop.ClockOffsets;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does to a Fareline what a round of the schedule says, and mends it again. */
final class Breaker {
    private static final String PROVIDER_TROUBLE = "{\"loseAnswer\":20,\"failBefore\":10,\"answerTwice\":20,"
            + "\"delayMillis\":1500,\"delayCount\":20,\"delayStage\":\"before\"}";
    private static final int STRUCK = 10;
    private final OwnFareline fareline;
    private final Processes processes;
    private final LinkOrders links;
    private final RedisFailOver redis;
    private final Map<String, Integer> done = new TreeMap<>();

    Breaker(OwnFareline fareline) {
        this.fareline = fareline;
        this.processes = new Processes(fareline);
        var control = fareline.sandbox().getProperty("links.url");
        this.links = control == null ? null : new LinkOrders(URI.create(control));
        this.redis = new RedisFailOver(fareline, processes, links);
    }

    boolean isLinked() {
        return links != null;
    }

    Processes processes() {
        return processes;
    }

    /** Faults beside the kills, by kind. */
    Map<String, Integer> done() {
        return Map.copyOf(done);
    }

    /** Everything in it happens at the same time; at its end all processes do their work and no link is at fault. */
    void round(List<Fault> faults) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var beside = new ArrayList<Future<?>>();
            for (var fault : faults) if (!isEnd(fault)) beside.add(threads.submit(() -> beside(fault)));
            ends(faults.stream().filter(Breaker::isEnd).toList());
            for (var fault : beside) fault.get();
        } catch (ExecutionException failed) {
            throw new Trouble("A fault could not be made: " + failed.getCause().getMessage(), failed);
        }
        if (isLinked()) links.mendAll();
        processes.revive();
        for (var fault : faults)
            if (fault.kind() != Fault.Kind.KILL) done.merge(fault.kind().name(), 1, Integer::sum);
    }

    private void ends(List<Fault> ends) throws InterruptedException {
        ends.forEach(fault -> processes.kill(fault.target()));
        Thread.sleep(ends.stream()
                .filter(fault -> fault.kind() != Fault.Kind.CLOCK)
                .mapToInt(Fault::millis)
                .max()
                .orElse(0));
        for (var end : ends) {
            if (end.kind() == Fault.Kind.WIPE) redis.wipe();
            if (end.kind() == Fault.Kind.CLOCK) startWithClockOff(end);
        }
        processes.launch(ends.stream().map(Fault::target).toList());
    }

    private static boolean isEnd(Fault fault) {
        return switch (fault.kind()) {
            case KILL, WIPE, CLOCK -> true;
            case FAIL_OVER, TRIM, REFUSE, HANG, SLOW, CUT, TWICE, LOSE, PROVIDER -> false;
        };
    }

    private void startWithClockOff(Fault fault) {
        var offset = Duration.ofMillis(fault.millis());
        fareline.laptopWith(Map.of(ClockOffsets.VARIABLE, fault.target() + "=" + offset)).servers().stream()
                .filter(part -> part.name().equals(fault.target()))
                .forEach(Part::launch);
    }

    private Void beside(Fault fault) throws InterruptedException {
        switch (fault.kind()) {
            case REFUSE, HANG -> link(fault, "");
            case SLOW -> link(fault, ",\"delayMillis\":400");
            case CUT -> link(fault, ",\"afterBytes\":200,\"times\":" + STRUCK);
            case TWICE -> rule(fault, "\"kind\":\"TWICE\",\"atOnce\":true");
            case LOSE -> rule(fault, "\"kind\":\"FAIL_AFTER\"");
            case PROVIDER -> troubleTheProvider();
            case FAIL_OVER -> redis.failOver(fault.millis() / 2);
            case TRIM -> trim(fault);
            case KILL, WIPE, CLOCK -> throw new IllegalArgumentException(fault + " is an end");
        }
        return null;
    }

    private void troubleTheProvider() throws InterruptedException {
        try {
            new Api(fareline.sandbox(), "buyer").setSwitch(PROVIDER_TROUBLE);
        } catch (IOException down) {
            // It is among those that are down, which is trouble enough.
            return;
        }
    }

    private void link(Fault fault, String more) throws InterruptedException {
        links.fault(fault.target(), "{\"kind\":\"" + fault.kind() + "\"" + more + "}");
        Thread.sleep(fault.millis());
        links.mend(fault.target());
    }

    private void rule(Fault fault, String kind) throws InterruptedException {
        links.rule(fault.target(), "{" + kind + ",\"method\":\"POST\",\"times\":" + STRUCK + "}");
        Thread.sleep(fault.millis());
    }

    /** The stream of that service loses all entries while booking, which reads it, is held up. */
    private void trim(Fault fault) throws InterruptedException {
        links.fault("booking-redis", "{\"kind\":\"HANG\"}");
        Thread.sleep(fault.millis());
        fareline.laptop().redis().ask("XTRIM", "{" + fault.target() + "}.events", "MAXLEN", "0");
        links.mend("booking-redis");
    }
}
