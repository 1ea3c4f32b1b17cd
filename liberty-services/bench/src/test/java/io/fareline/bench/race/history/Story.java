package io.fareline.bench.race.history;

import io.fareline.bench.race.history.Call.Answer;
import io.fareline.bench.race.history.Call.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A race told by hand. Each step happens a moment after the one before; a leg has classes Y and, below it, Q of one
 * cabin, with 4 seats for both of which Q may sell 2.
 */
final class Story {
    static final long FAR = 1_000_000;
    private final Map<UUID, Wish> wishes = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<HoldChange> changes = new ArrayList<>();
    private final List<SeatsVersion> versions = new ArrayList<>();
    private final Map<UUID, KeptHold> holds = new HashMap<>();
    private final Map<Long, Seats> seats = new HashMap<>();
    private long now;

    static Story ofLegs(long... legs) {
        var story = new Story();
        for (long leg : legs) story.row(leg, "", seats(0, 0));
        return story;
    }

    static Seats seats(int ofY, int ofQ) {
        return new Seats("YQ", "YY", new int[] {4, 2}, new int[] {ofY, ofQ}, "Y", new int[] {4}, new int[] {ofY + ofQ});
    }

    long now() {
        return ++now;
    }

    private void row(long leg, String transaction, Seats after) {
        versions.add(new SeatsVersion(versions.size(), transaction, now(), leg, after));
        seats.put(leg, after);
    }

    /** Only the row, whatever the holds say. */
    Story write(long leg, String transaction, int ofY, int ofQ) {
        row(leg, transaction, seats(ofY, ofQ));
        return this;
    }

    UUID wish(String bookingClass, int count, long... legs) {
        var classes = new HashMap<Long, String>();
        for (long leg : legs) classes.put(leg, bookingClass);
        var id = new UUID(7, wishes.size());
        wishes.put(id, new Wish(id, classes, count));
        return id;
    }

    /** A wish that is placed, and acknowledged. */
    UUID held(String bookingClass, int count, long... legs) {
        var id = wish(bookingClass, count, legs);
        long begin = now();
        place(id);
        call(Kind.PLACE, id, begin, new Answer(201, "HELD", "x"));
        return id;
    }

    /** In the database alone. */
    Story place(UUID id) {
        var wish = wishes.get(id);
        var legs = new HashMap<Long, KeptHold.Seat>();
        wish.classes().forEach((leg, letter) -> legs.put(leg, new KeptHold.Seat(letter, wish.seats())));
        holds.put(id, new KeptHold(id, "", FAR, legs));
        change(id, "HELD");
        return this;
    }

    /** With the seats that it takes or gives back. */
    Story change(UUID id, String state) {
        var hold = holds.get(id);
        var transaction = "t" + changes.size();
        var change = new HoldChange(changes.size(), transaction, now(), id, hold.state(), state);
        stateOnly(change);
        hold.legs().forEach((leg, seat) -> {
            if (change.sign() == 0) return;
            var sold = seats.get(leg).sold();
            int count = change.sign() * seat.seats();
            boolean isQ = seat.bookingClass().equals("Q");
            row(leg, transaction, seats(sold[0] + (isQ ? 0 : count), sold[1] + (isQ ? count : 0)));
        });
        return this;
    }

    private void stateOnly(HoldChange change) {
        changes.add(change);
        var hold = holds.get(change.hold());
        holds.put(change.hold(), new KeptHold(hold.id(), change.after(), hold.limit(), hold.legs()));
    }

    /** Nobody can place it any more. */
    Story bar(UUID id) {
        holds.put(id, new KeptHold(id, "", FAR, Map.of()));
        return change(id, "BARRED");
    }

    Story call(Kind kind, UUID id, long begin, Answer answer) {
        calls.add(new Call(kind, id, 0, begin, answer.isUnknown() ? Call.OPEN : now(), answer));
        return this;
    }

    /** The whole of a request that is acknowledged. */
    Story done(Kind kind, UUID id, String state) {
        long begin = now();
        change(id, state);
        return call(kind, id, begin, new Answer(200, state, "x"));
    }

    /** A request without an effect. */
    Story heard(Kind kind, UUID id, int status, String word) {
        return call(kind, id, now(), new Answer(status, word, status < 300 ? "x" : ""));
    }

    /** The row of the hold is another than its changes made it. */
    Story kept(KeptHold hold) {
        holds.put(hold.id(), hold);
        return this;
    }

    KeptHold hold(UUID id) {
        return holds.get(id);
    }

    Story lost(UUID id) {
        holds.remove(id);
        return this;
    }

    /** The sentences of the checks that find something. */
    Set<String> broken() {
        return brokenAt(now());
    }

    Set<String> brokenAt(long asOf) {
        var broken = new TreeSet<String>();
        var end = new Evidence.End(Map.copyOf(holds), Map.copyOf(seats), asOf);
        var evidence = new Evidence(new Evidence.Asked(wishes, calls), new Evidence.Seen(changes, versions), end);
        Check.offenders(evidence).forEach((sentence, offenders) -> {
            if (!offenders.isEmpty()) broken.add(sentence);
        });
        return broken;
    }
}
