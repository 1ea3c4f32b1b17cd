package io.fareline.journeys.fault;

import static io.fareline.journeys.fault.Fault.Kind.CLOCK;
import static io.fareline.journeys.fault.Fault.Kind.CUT;
import static io.fareline.journeys.fault.Fault.Kind.FAIL_OVER;
import static io.fareline.journeys.fault.Fault.Kind.HANG;
import static io.fareline.journeys.fault.Fault.Kind.KILL;
import static io.fareline.journeys.fault.Fault.Kind.LOSE;
import static io.fareline.journeys.fault.Fault.Kind.PROVIDER;
import static io.fareline.journeys.fault.Fault.Kind.REFUSE;
import static io.fareline.journeys.fault.Fault.Kind.SLOW;
import static io.fareline.journeys.fault.Fault.Kind.TRIM;
import static io.fareline.journeys.fault.Fault.Kind.TWICE;
import static io.fareline.journeys.fault.Fault.Kind.WIPE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Rounds of faults as a seed makes them: the same seed, the same rounds, so that a run that failed can be run again. */
public final class FaultSchedule {
    /** Shares of the kills in a thousand: a server costs half a minute to start again, a store or a small process a second. */
    private static final Map<String, Integer> SHARES = shares();

    private static final List<String> LINKS = List.of(
            "edge-booking",
            "edge-flight",
            "booking-flight",
            "booking-payment",
            "payment-provider",
            "booking-auth",
            "booking-postgresql",
            "flight-postgresql",
            "payment-postgresql",
            "provider-postgresql",
            "booking-redis",
            "flight-redis",
            "payment-redis");
    private static final List<String> CALLS =
            List.of("edge-booking", "booking-flight", "booking-payment", "payment-provider");
    private static final List<Fault.Kind> WHOLE = List.of(REFUSE, HANG, SLOW, CUT);
    private static final List<String> OFF_CLOCKS = List.of("booking", "flight", "payment");
    private static final int THOUSAND = 1000;
    private static final int MOST_AT_ONCE = 4;
    private static final int LONGEST_DOWN = 3_000;
    private static final int LONGEST_LINK_FAULT = 8_000;
    private static final int CLOCK_OFF = 90_000;
    private final List<List<Fault>> rounds = new ArrayList<>();

    private FaultSchedule() {}

    private static Map<String, Integer> shares() {
        var shares = new LinkedHashMap<String, Integer>();
        shares.put("auth", 25);
        shares.put("flight", 35);
        shares.put("booking", 40);
        shares.put("payment", 35);
        shares.put("admin", 20);
        shares.put("provider", 205);
        shares.put("edge", 195);
        shares.put("postgresql", 200);
        shares.put("redis", 245);
        return shares;
    }

    /** @param kills how many processes are ended at least */
    public static FaultSchedule of(long seed, int kills, boolean linked) {
        var chance = new Random(seed);
        var ends = ends(chance, kills);
        var others = others(chance, kills, linked);
        var schedule = new FaultSchedule();
        while (!ends.isEmpty() || !others.isEmpty()) schedule.rounds.add(round(chance, ends, others));
        return schedule;
    }

    private static List<Fault> ends(Random chance, int kills) {
        var ends = new ArrayList<Fault>();
        SHARES.forEach((process, share) -> {
            // Rounded up, so that even a short run ends each of them once.
            int times = (kills * share + THOUSAND - 1) / THOUSAND;
            for (int i = 0; i < times; i++)
                ends.add(new Fault(
                        process.equals("redis") && i % 4 == 0 ? WIPE : KILL, process, chance.nextInt(LONGEST_DOWN)));
        });
        Collections.shuffle(ends, chance);
        return ends;
    }

    private static List<Fault> others(Random chance, int kills, boolean linked) {
        var others = new ArrayList<Fault>();
        for (int i = 0; i < kills / 5 + 2; i++) {
            int length = 1_000 + chance.nextInt(LONGEST_LINK_FAULT);
            others.add(new Fault(pick(chance, WHOLE), pick(chance, LINKS), length));
            others.add(new Fault(chance.nextBoolean() ? TWICE : LOSE, pick(chance, CALLS), length));
        }
        for (int i = 0; i < kills / 10 + 1; i++) others.add(new Fault(PROVIDER, "provider", LONGEST_LINK_FAULT));
        for (int i = 0; i < kills / 50 + 1; i++) {
            others.add(new Fault(FAIL_OVER, "redis", LONGEST_LINK_FAULT));
            others.add(new Fault(TRIM, "flight", LONGEST_LINK_FAULT));
            var off = chance.nextBoolean() ? CLOCK_OFF : -CLOCK_OFF;
            if (kills >= 50) others.add(new Fault(CLOCK, pick(chance, OFF_CLOCKS), off));
        }
        others.removeIf(fault -> fault.kind().needsLinks() && !linked);
        Collections.shuffle(others, chance);
        return others;
    }

    /** A few ends at once, each of another process, and now and then something else besides. */
    private static List<Fault> round(Random chance, List<Fault> ends, List<Fault> others) {
        var round = new ArrayList<Fault>();
        int size = 1 + chance.nextInt(MOST_AT_ONCE);
        for (int i = 0; i < ends.size() && round.size() < size; ) {
            var end = ends.get(i);
            if (round.stream().noneMatch(fault -> fault.target().equals(end.target()))) round.add(ends.remove(i));
            else i++;
        }
        if (!others.isEmpty()) round.addAll(besides(round, others));
        return List.copyOf(round);
    }

    /** What ends a process itself waits for a round in which nobody else does. */
    private static List<Fault> besides(List<Fault> round, List<Fault> others) {
        var next = others.getFirst();
        if (round.stream().anyMatch(fault -> fault.target().equals(next.target()))) return List.of();
        return List.of(others.removeFirst());
    }

    private static <T> T pick(Random chance, List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }

    public List<List<Fault>> rounds() {
        return List.copyOf(rounds);
    }

    public int kills() {
        return rounds.stream()
                .flatMap(List::stream)
                .mapToInt(fault -> fault.kind().kills())
                .sum();
    }

    /** One line for each round. */
    @Override
    public String toString() {
        return rounds.stream()
                .map(round -> round.stream().map(Fault::toString).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }
}
