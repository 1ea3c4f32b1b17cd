package io.fareline.bench.race.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.bench.race.history.Call.Answer;
import io.fareline.bench.race.history.Call.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each fault of seats and holds is found, by the checks that are there for it and by no others. */
class FaultsFoundTest {
    private final Story story = Story.ofLegs(1, 2);

    private void found(String... sentences) {
        assertEquals(Set.of(sentences), story.broken());
    }

    @Test
    void aCabinThatIsOversold() {
        story.held("Y", 4, 1);
        story.held("Y", 1, 1);
        found(SeatChecks.CABIN, SeatChecks.NEST);
    }

    @Test
    void seatsThatWereOversoldForAMomentOnly() {
        story.held("Y", 4, 1);
        var one = story.held("Y", 1, 1);
        story.done(Kind.RELEASE, one, "RELEASED");
        found(SeatChecks.CABIN, SeatChecks.NEST);
    }

    @Test
    void aNestThatIsBrokenWhileTheCabinHasRoom() {
        story.held("Q", 3, 1);
        found(SeatChecks.NEST);
    }

    @Test
    void anAcknowledgedHoldThatIsNotThere() {
        story.heard(Kind.PLACE, story.wish("Y", 1, 1), 201, "HELD");
        found(AnswerChecks.KEPT);
    }

    @Test
    void anAcknowledgedHoldThatIsLostWithItsSeats() {
        var id = story.held("Y", 1, 1);
        story.lost(id);
        found(AnswerChecks.KEPT, HoldChecks.LIFE, SeatChecks.EXPLAINED, SeatChecks.SUMS);
    }

    @Test
    void aHoldThatWasPlacedOnlyAfterItWasAcknowledged() {
        var id = story.wish("Y", 1, 1);
        story.heard(Kind.PLACE, id, 201, "HELD").place(id);
        found(AnswerChecks.KEPT);
    }

    @Test
    void aSeatThatNobodyHolds() {
        story.write(1, "t", 1, 0);
        found(SeatChecks.EXPLAINED, SeatChecks.SUMS);
    }

    @Test
    void seatsThatWereGivenBackTwice() {
        story.held("Y", 2, 1);
        var id = story.held("Y", 1, 1);
        story.done(Kind.RELEASE, id, "RELEASED").write(1, "again", 1, 0);
        found(SeatChecks.EXPLAINED, SeatChecks.SUMS);
    }

    /** The sums at the end agree. */
    @Test
    void seatsThatWereLentForAMoment() {
        story.write(1, "a", 2, 0).write(1, "b", 0, 0);
        found(SeatChecks.EXPLAINED);
    }

    @Test
    void halfAHold() {
        var id = story.held("Y", 1, 1, 2);
        var hold = story.hold(id);
        story.kept(new KeptHold(id, "HELD", hold.limit(), Map.of(1L, new KeptHold.Seat("Y", 1))));
        found(HoldChecks.WHOLE, SeatChecks.EXPLAINED, SeatChecks.SUMS);
    }

    @Test
    void aHoldInAnotherClassThanWasAskedFor() {
        var id = story.wish("Y", 1, 1);
        long begin = story.now();
        story.kept(new KeptHold(id, "", Story.FAR, Map.of(1L, new KeptHold.Seat("Q", 1))))
                .change(id, "HELD");
        story.call(Kind.PLACE, id, begin, new Answer(201, "HELD", "x"));
        found(HoldChecks.WHOLE);
    }

    /** Though its seats were seen. */
    @Test
    void aHoldThatWasNeverSeenToCome() {
        var id = story.wish("Y", 1, 1);
        story.write(1, "t", 1, 0).kept(new KeptHold(id, "HELD", Story.FAR, Map.of(1L, new KeptHold.Seat("Y", 1))));
        found(HoldChecks.LIFE, SeatChecks.EXPLAINED);
    }

    @Test
    void aHoldThatIsPlacedTwice() {
        var id = story.held("Y", 1, 1);
        story.kept(new KeptHold(id, "", Story.FAR, story.hold(id).legs())).change(id, "HELD");
        found(HoldChecks.LIFE, SeatChecks.SUMS);
    }

    @Test
    void aHoldThatIsGivenBackAndRunsOut() {
        var id = story.held("Y", 1, 1);
        story.held("Y", 2, 1);
        story.done(Kind.RELEASE, id, "RELEASED");
        story.kept(new KeptHold(id, "RELEASED", 0, story.hold(id).legs())).change(id, "EXPIRED");
        found(HoldChecks.LIFE, SeatChecks.SUMS);
    }

    @Test
    void aHoldThatNobodyAskedFor() {
        story.place(story.wish("Y", 1, 1));
        found(HoldChecks.ASKED);
    }

    @Test
    void aConfirmationThatNobodyAskedFor() {
        story.change(story.held("Y", 1, 1), "CONFIRMED");
        found(HoldChecks.ASKED, HoldChecks.ON_TIME);
    }

    @Test
    void aHoldThatRunsOutBeforeItsLimit() {
        story.change(story.held("Y", 1, 1), "EXPIRED");
        found(HoldChecks.ON_TIME);
    }

    @Test
    void aHoldThatOutlivesItsLimit() {
        story.held("Y", 1, 1);
        assertEquals(Set.of(), story.brokenAt(Story.FAR + 30_000_000));
        assertEquals(Set.of(HoldChecks.ON_TIME), story.brokenAt(Story.FAR + 30_000_001));
    }

    @Test
    void aVersionThatWasNotSeen() {
        var unseen = new Evidence.End(Map.of(), Map.of(1L, Story.seats(0, 0)), 0);
        var evidence =
                new Evidence(new Evidence.Asked(Map.of(), List.of()), new Evidence.Seen(List.of(), List.of()), unseen);
        assertEquals(1, Check.offenders(evidence).get(SeatChecks.SEEN).size());
    }
}
