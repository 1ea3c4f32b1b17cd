package io.fareline.bench.race.number;

import static io.fareline.bench.race.number.SeatingStory.chosen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.bench.race.number.SeatCall.Answer;
import io.fareline.bench.race.number.SeatsAsked.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each fault of seats by number is found, by the checks that are there for it and by no others. */
class SeatFaultsFoundTest {
    private final SeatingStory story = new SeatingStory();

    private void found(String... sentences) {
        assertEquals(Set.of(sentences), story.broken());
    }

    @Test
    void twoPassengersInOneSeat() {
        story.seated(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        story.seated(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        found(StepChecks.ONE);
    }

    @Test
    void twoPassengersInOneSeatForAMomentOnly() {
        story.seated(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        var other = story.held(1, 1);
        story.seated(other, chosen(1, Map.of(1, "2A")));
        story.seated(other, chosen(1, Map.of(1, "2B")));
        found(StepChecks.ONE);
    }

    @Test
    void aPassengerWithTwoSeats() {
        var hold = story.held(2, 1);
        var asked = story.asked(hold, chosen(1, Map.of(1, "2B")));
        long begin = story.now();
        var transaction = story.cause(asked);
        for (var seat : List.of("2A", "2B")) story.step(transaction, true, new Sitting(1, seat, hold, 1));
        story.heard(asked, begin, Answer.UNKNOWN);
        assertTrue(story.broken().contains(StepChecks.ONE));
    }

    @Test
    void moreSeatsThanTheHoldHas() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A", 2, "2B")));
        found(StepChecks.WITHIN);
    }

    @Test
    void aSeatOfALegThatTheHoldDoesNotHave() {
        story.held(1, 2);
        story.seated(story.held(1, 1), chosen(2, Map.of(1, "2A")));
        found(StepChecks.WITHIN);
    }

    @Test
    void aSeatInAnotherCabin() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "1A")));
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        found(StepChecks.WITHIN);
    }

    @Test
    void aSeatThatTheAircraftDoesNotHave() {
        story.seated(story.held(1, 1), chosen(1, Map.of(1, "9Z")));
        found(StepChecks.WITHIN);
    }

    @Test
    void aHoldThatEndsAndKeepsItsSeat() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        story.ended(hold, "EXPIRED", "end");
        found(StepChecks.ENDED);
    }

    /** Freed, but in a transaction of its own. */
    @Test
    void aHoldThatKeepsItsSeatForAMoment() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        story.ended(hold, "RELEASED", "end").free(hold, 1, "later");
        found(StepChecks.ENDED, RequestChecks.EXPLAINED);
    }

    @Test
    void aHoldThatIsSeatedAfterItsEnd() {
        var hold = story.held(1, 1);
        story.released(hold).seated(hold, chosen(1, Map.of(1, "2A")));
        found(StepChecks.ENDED);
    }

    @Test
    void aSeatThatNobodyAskedFor() {
        var hold = story.held(1, 1);
        story.step("t", true, new Sitting(1, "2A", hold, 1));
        found(RequestChecks.EXPLAINED);
    }

    @Test
    void aRequestThatWasNeverSent() {
        story.effect(story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A"))));
        found(RequestChecks.EXPLAINED);
    }

    @Test
    void anAcknowledgedSeatThatIsTakenAwayWithoutACause() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        story.free(hold, 1, "t");
        found(RequestChecks.EXPLAINED, SeatAnswerChecks.KEPT);
    }

    @Test
    void anAcknowledgedSeatThatIsLostUnseen() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        story.lost(hold);
        found(StepChecks.SEEN, SeatAnswerChecks.KEPT);
    }

    @Test
    void halfOfTheLegsOfASegment() {
        var hold = story.held(1, 1, 2);
        half(new Part(1, List.of(1L, 2L), false, Map.of(1, "2A")), new Sitting(1, "2A", hold, 1));
        found(RequestChecks.WHOLE);
    }

    @Test
    void halfOfThePassengersOfAParty() {
        var hold = story.held(2, 1);
        half(new Part(1, List.of(1L), true, Map.of()), new Sitting(1, "2A", hold, 1));
        found(RequestChecks.WHOLE);
    }

    @Test
    void anotherSeatThanWasChosen() {
        var hold = story.held(1, 1);
        half(new Part(1, List.of(1L), true, Map.of(1, "2B")), new Sitting(1, "2A", hold, 1));
        found(RequestChecks.WHOLE);
    }

    @Test
    void aSeatOfASegmentThatWasNotNamed() {
        var hold = story.held(1, 1, 2);
        half(chosen(1, Map.of()), new Sitting(2, "2A", hold, 1));
        found(RequestChecks.WHOLE);
    }

    private void half(Part part, Sitting there) {
        var asked = story.asked(there.hold(), part);
        long begin = story.now();
        story.step(story.cause(asked), true, there);
        story.heard(asked, begin, Answer.done(200, story.seating(there.hold())));
    }

    @Test
    void aRequestThatIsDoneTwice() {
        var hold = story.held(1, 1);
        var asked = story.seated(hold, chosen(1, Map.of(1, "2A")));
        story.seated(hold, chosen(1, Map.of(1, "2B")));
        long begin = story.now();
        story.effect(asked);
        story.heard(asked, begin, Answer.done(200, story.seating(hold)));
        found(RequestChecks.ONCE);
    }
}
