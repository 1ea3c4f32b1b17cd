package io.fareline.bench.race.number;

import static io.fareline.bench.race.number.SeatingStory.chosen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.bench.race.number.SeatCall.Answer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each answer about seats that contradicts what happened is found, by the check that is there for it. */
class WrongSeatAnswersFoundTest {
    private final SeatingStory story = new SeatingStory();

    private void found(String... sentences) {
        assertEquals(Set.of(sentences), story.broken());
    }

    @Test
    void aRequestThatWasAcknowledgedAndNotDone() {
        var hold = story.held(1, 1);
        story.heard(story.asked(hold, chosen(1, Map.of())), story.now(), Answer.done(200, Seating.NONE));
        found(SeatAnswerChecks.DONE);
    }

    @Test
    void aRequestThatWasDoneAfterItsAnswer() {
        var asked = story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        story.heard(asked, story.now(), Answer.done(200, new Seating(Map.of(1L, Map.of(1, "2A")))))
                .effect(asked);
        found(SeatAnswerChecks.DONE, SeatAnswerChecks.TRUE);
    }

    @Test
    void anotherSeatThanWasGiven() {
        var asked = story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        long begin = story.now();
        story.effect(asked);
        story.heard(asked, begin, Answer.done(200, new Seating(Map.of(1L, Map.of(1, "2B")))));
        found(SeatAnswerChecks.TRUE, SeatAnswerChecks.KEPT);
    }

    @Test
    void aRetryThatIsToldOfSeatsThatWereChangedBefore() {
        var hold = story.held(1, 1);
        var asked = story.seated(hold, chosen(1, Map.of(1, "2A")));
        var before = story.seating(hold);
        story.seated(hold, chosen(1, Map.of(1, "2B")));
        story.heard(asked, story.now(), Answer.done(200, before));
        found(SeatAnswerChecks.TRUE, SeatAnswerChecks.KEPT);
    }

    @Test
    void aRefusalOfWhatWasAcknowledged() {
        var asked = story.seated(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        story.refused(asked, "NO_SEATS_LEFT");
        found(SeatAnswerChecks.SAME);
    }

    @Test
    void anAnswerThatThereIsNot() {
        var asked = story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        story.heard(asked, story.now(), Answer.refused(500, "status 500"));
        found(SeatAnswerChecks.EXPECTED);
    }

    @Test
    void anEndOfTheHoldThatHasNotCome() {
        var hold = story.held(1, 1);
        story.refused(story.asked(hold, chosen(1, Map.of(1, "2A"))), "HOLD_EXPIRED");
        found(SeatAnswerChecks.EXPECTED);
    }

    @Test
    void aReleaseThatCameAfterTheAnswer() {
        var hold = story.held(1, 1);
        story.refused(story.asked(hold, chosen(1, Map.of(1, "2A"))), "HOLD_RELEASED");
        story.released(hold);
        found(SeatAnswerChecks.EXPECTED);
    }

    @Test
    void aFreeSeatThatIsRefusedAsTaken() {
        var other = story.held(1, 1, 2);
        story.seated(other, chosen(1, Map.of(1, "2B")), chosen(2, Map.of(1, "2A")));
        story.refused(story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A"))), "SEAT_TAKEN");
        found(TakenCheck.JUSTIFIED);
    }

    @Test
    void aSeatThatIsTakenOnlyAfterItWasRefused() {
        story.refused(story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A"))), "SEAT_TAKEN");
        story.seated(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        found(TakenCheck.JUSTIFIED);
    }

    @Test
    void aSeatThatWasGivenUpBeforeItIsRefused() {
        var other = story.held(1, 1);
        story.seated(other, chosen(1, Map.of(1, "2A")));
        story.seated(other, chosen(1, Map.of(1, "2B")));
        story.refused(story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A"))), "SEAT_TAKEN");
        found(TakenCheck.JUSTIFIED);
    }

    @Test
    void aSeatWhoseReleaseWasAcknowledgedBeforeItIsRefused() {
        var other = story.held(1, 1);
        story.seated(other, chosen(1, Map.of(1, "2A")));
        story.released(other);
        story.refused(story.asked(story.held(1, 2), chosen(1, Map.of(1, "2A"))), "SEAT_TAKEN");
        found(TakenCheck.JUSTIFIED);
    }

    /** The next version of the leg's seats comes after the end was committed. */
    @Test
    void aSeatThatRanOutBeforeItIsRefused() {
        var other = story.held(1, 1);
        story.seated(other, chosen(1, Map.of(1, "2A")));
        story.free(other, 1, "end");
        story.ended(other, "EXPIRED", "end").held(1, 1);
        story.refused(story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A"))), "SEAT_TAKEN");
        found(TakenCheck.JUSTIFIED);
    }

    /** The seat of who asks is free to him. */
    @Test
    void aSeatThatIsHisOwn() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        story.refused(story.asked(hold, chosen(1, Map.of(1, "2A"))), "SEAT_TAKEN");
        found(TakenCheck.JUSTIFIED);
    }
}
