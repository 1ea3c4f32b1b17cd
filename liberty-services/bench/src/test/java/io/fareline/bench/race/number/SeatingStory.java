package io.fareline.bench.race.number;

import io.fareline.bench.race.history.Call;
import io.fareline.bench.race.history.Evidence;
import io.fareline.bench.race.history.HoldChange;
import io.fareline.bench.race.history.KeptHold;
import io.fareline.bench.race.history.Seats;
import io.fareline.bench.race.history.SeatsVersion;
import io.fareline.bench.race.history.Wish;
import io.fareline.bench.race.number.SeatCall.Answer;
import io.fareline.bench.race.number.SeatsAsked.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Seats by number told by hand, each step a moment after the one before. Every leg has a business cabin with row 1 and
 * an economy cabin with rows 2 and 3.
 */
final class SeatingStory {
    static final long FAR = 1_000_000;
    private static final Seats ROW =
            new Seats("JY", "JY", new int[] {2, 4}, new int[] {0, 0}, "JY", new int[] {2, 4}, new int[] {0, 0});
    private static final Map<String, String> CABINS =
            Map.of("1A", "J", "1B", "J", "2A", "Y", "2B", "Y", "3A", "Y", "3B", "Y", "9Z", "");

    private final Map<UUID, Wish> wishes = new HashMap<>();
    private final Map<UUID, KeptHold> holds = new HashMap<>();
    private final List<HoldChange> changes = new ArrayList<>();
    private final List<SeatsVersion> versions = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<UUID, SeatsAsked> wanted = new HashMap<>();
    private final List<SeatCall> seatCalls = new ArrayList<>();
    private final List<SeatStep> steps = new ArrayList<>();
    private final List<SeatCause> causes = new ArrayList<>();
    private final Set<Sitting> sittings = new LinkedHashSet<>();
    private final Set<Long> legs = new TreeSet<>();
    private long now;

    long now() {
        return ++now;
    }

    /** In economy. */
    UUID held(int seats, long... legsOfHold) {
        var id = new UUID(7, holds.size());
        var classes = new HashMap<Long, String>();
        var kept = new HashMap<Long, KeptHold.Seat>();
        for (long leg : legsOfHold) {
            legs.add(leg);
            classes.put(leg, "Y");
            kept.put(leg, new KeptHold.Seat("Y", seats));
        }
        wishes.put(id, new Wish(id, classes, seats));
        holds.put(id, new KeptHold(id, "", FAR, kept));
        become(id, "HELD", "placing" + now());
        return id;
    }

    private void become(UUID id, String state, String transaction) {
        var hold = holds.get(id);
        var change = new HoldChange(now(), transaction, now(), id, hold.state(), state);
        changes.add(change);
        holds.put(id, new KeptHold(id, state, hold.limit(), hold.legs()));
        for (var leg : hold.legs().keySet()) versions.add(new SeatsVersion(now(), transaction, now(), leg, ROW));
    }

    static Part chosen(long leg, Map<Integer, String> seats) {
        return new Part(1, List.of(leg), false, seats);
    }

    SeatsAsked asked(UUID hold, Part... parts) {
        var asked = new SeatsAsked(new UUID(8, wanted.size()), hold, List.of(parts));
        wanted.put(asked.id(), asked);
        return asked;
    }

    /** Asked, done and acknowledged. */
    SeatsAsked seated(UUID hold, Part... parts) {
        var asked = asked(hold, parts);
        long begin = now();
        effect(asked);
        heard(asked, begin, Answer.done(200, seating(hold)));
        return asked;
    }

    /** In the database alone, and as was asked for. */
    String effect(SeatsAsked asked) {
        var transaction = cause(asked);
        for (var part : asked.parts())
            for (var leg : part.legs()) {
                free(asked.hold(), leg, transaction);
                part.chosen()
                        .forEach((passenger, seat) ->
                                step(transaction, true, new Sitting(leg, seat, asked.hold(), passenger)));
            }
        return transaction;
    }

    String cause(SeatsAsked asked) {
        return cause(asked.hold(), Optional.of(asked.id()));
    }

    String cause(UUID hold, Optional<UUID> request) {
        var transaction = "t" + now();
        causes.add(new SeatCause(now(), transaction, now(), hold, request));
        return transaction;
    }

    void free(UUID hold, long leg, String transaction) {
        for (var sitting : List.copyOf(sittings))
            if (sitting.hold().equals(hold) && sitting.leg() == leg) step(transaction, false, sitting);
    }

    SeatingStory step(String transaction, boolean sits, Sitting sitting) {
        steps.add(new SeatStep(now(), transaction, now(), sits, sitting));
        if (sits) sittings.add(sitting);
        else sittings.remove(sitting);
        return this;
    }

    /** What nobody saw. */
    void lost(UUID hold) {
        sittings.removeIf(sitting -> sitting.hold().equals(hold));
    }

    Seating seating(UUID hold) {
        return Seating.of(
                sittings.stream().filter(sitting -> sitting.hold().equals(hold)).toList());
    }

    SeatingStory heard(SeatsAsked asked, long begin, Answer answer) {
        long end = answer.status() == 0 ? Call.OPEN : now();
        seatCalls.add(new SeatCall(asked.id(), asked.hold(), 0, begin, end, answer));
        return this;
    }

    SeatingStory refused(SeatsAsked asked, String code) {
        return heard(asked, now(), Answer.refused(409, code));
    }

    /** With its seats, acknowledged. */
    SeatingStory released(UUID hold) {
        long begin = now();
        var transaction = "end" + now();
        for (var leg : holds.get(hold).legs().keySet()) free(hold, leg, transaction);
        return ended(hold, "RELEASED", transaction).acknowledged(hold, begin);
    }

    /** Without any word of its seats. */
    SeatingStory ended(UUID hold, String state, String transaction) {
        become(hold, state, transaction);
        return this;
    }

    private SeatingStory acknowledged(UUID hold, long begin) {
        calls.add(new Call(Call.Kind.RELEASE, hold, 0, begin, now(), new Call.Answer(200, "RELEASED", "x")));
        return this;
    }

    /** The sentences of the checks that find something. */
    Set<String> broken() {
        var rows = new HashMap<Long, Seats>();
        var cabins = new HashMap<Long, Map<String, String>>();
        for (var leg : legs) {
            rows.put(leg, ROW);
            cabins.put(leg, CABINS);
        }
        var race = new Evidence(
                new Evidence.Asked(wishes, calls),
                new Evidence.Seen(changes, versions),
                new Evidence.End(holds, rows, now()));
        var evidence = new NumberEvidence(
                race,
                new NumberEvidence.Asked(wanted, seatCalls),
                new NumberEvidence.Seen(steps, causes),
                new NumberEvidence.End(sittings, cabins));
        var broken = new TreeSet<String>();
        NumberCheck.offenders(evidence).forEach((sentence, offenders) -> {
            if (!offenders.isEmpty()) broken.add(sentence);
        });
        return broken;
    }
}
