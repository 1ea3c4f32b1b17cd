package io.fareline.bench.race.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.bench.race.history.Call.Answer;
import io.fareline.bench.race.history.Call.Kind;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may happen in a race is no fault. */
class SoundRaceTest {
    private final Story story = Story.ofLegs(1, 2);

    @Test
    void whatIsPlacedMayBeConfirmedGivenBackOrRunOut() {
        var sold = story.held("Y", 2, 1, 2);
        story.done(Kind.CONFIRM, sold, "CONFIRMED");
        var cancelled = story.held("Q", 2, 2);
        story.done(Kind.CONFIRM, cancelled, "CONFIRMED").done(Kind.RELEASE, cancelled, "RELEASED");
        story.heard(Kind.CONFIRM, cancelled, 409, "HOLD_RELEASED").heard(Kind.RELEASE, cancelled, 200, "RELEASED");
        var given = story.held("Q", 1, 1);
        story.done(Kind.RELEASE, given, "RELEASED").heard(Kind.PLACE, given, 201, "RELEASED");
        assertEquals(Set.of(), story.broken());
    }

    @Test
    void whatIsUnknownMayBeThereOrNot() {
        var placed = story.wish("Y", 1, 1, 2);
        story.call(Kind.PLACE, placed, story.now(), Answer.UNKNOWN).place(placed);
        var never = story.wish("Y", 1, 1, 2);
        story.call(Kind.PLACE, never, story.now(), Answer.UNKNOWN);
        var busy = story.wish("Y", 1, 1);
        story.heard(Kind.PLACE, busy, 503, "TEMPORARILY_UNAVAILABLE");
        assertEquals(Set.of(), story.broken());
    }

    @Test
    void whoeverWasGivenUpIsBarred() {
        var id = story.wish("Y", 1, 1);
        long begin = story.now();
        story.bar(id).call(Kind.RELEASE, id, begin, new Answer(404, "NO_SUCH_HOLD", ""));
        story.heard(Kind.PLACE, id, 409, "HOLD_BARRED");
        assertEquals(Set.of(), story.broken());
    }

    @Test
    void seatsThatWereAllTakenAreRefused() {
        var all = story.held("Y", 4, 2);
        story.heard(Kind.PLACE, story.wish("Y", 1, 1, 2), 409, "SOLD_OUT");
        var within = story.wish("Q", 1, 2);
        long begin = story.now();
        story.done(Kind.RELEASE, all, "RELEASED").call(Kind.PLACE, within, begin, new Answer(409, "SOLD_OUT", ""));
        story.heard(Kind.PLACE, story.wish("Q", 3, 1), 409, "SOLD_OUT");
        assertEquals(Set.of(), story.broken());
    }

    /** One that another request of the same batch took the seats from. */
    @Test
    void seatsThatAreTakenWithinTheRequestAreRefused() {
        var late = story.wish("Y", 1, 1);
        long begin = story.now();
        story.held("Y", 4, 1);
        story.call(Kind.PLACE, late, begin, new Answer(409, "SOLD_OUT", ""));
        assertEquals(Set.of(), story.broken());
    }

    @Test
    void oneThatRanOutIsNotConfirmed() {
        var id = story.held("Y", 1, 1);
        var hold = story.hold(id);
        story.kept(new KeptHold(id, "HELD", story.now(), hold.legs())).change(id, "EXPIRED");
        story.heard(Kind.CONFIRM, id, 409, "HOLD_EXPIRED").heard(Kind.RELEASE, id, 200, "EXPIRED");
        assertEquals(Set.of(), story.broken());
    }

    @Test
    void seatsThatOthersHadBeforeAreTheirs() {
        var id = new UUID(8, 8);
        var before = Story.ofLegs();
        before.write(1, "", 1, 0).kept(new KeptHold(id, "HELD", Story.FAR, Map.of(1L, new KeptHold.Seat("Y", 1))));
        assertEquals(Set.of(), before.broken());
    }
}
