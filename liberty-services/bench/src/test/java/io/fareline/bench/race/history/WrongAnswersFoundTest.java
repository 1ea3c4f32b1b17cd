package io.fareline.bench.race.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.bench.race.history.Call.Answer;
import io.fareline.bench.race.history.Call.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each answer that contradicts what happened is found, by the check that is there for it. */
class WrongAnswersFoundTest {
    private final Story story = Story.ofLegs(1, 2);

    private void found(String... sentences) {
        assertEquals(Set.of(sentences), story.broken());
    }

    @Test
    void aConfirmationAndAReleaseThatWereBothAcknowledged() {
        var id = story.held("Y", 1, 1);
        story.done(Kind.RELEASE, id, "RELEASED").heard(Kind.CONFIRM, id, 200, "CONFIRMED");
        found(AnswerChecks.SOLD);
    }

    @Test
    void aHoldThatIsSoldAfterItWasGivenBack() {
        var id = story.held("Y", 1, 1);
        story.done(Kind.RELEASE, id, "RELEASED").done(Kind.CONFIRM, id, "CONFIRMED");
        found(AnswerChecks.SOLD, HoldChecks.LIFE, SeatChecks.SUMS);
    }

    @Test
    void aReleaseThatWasAcknowledgedAndDidNothing() {
        var id = story.held("Y", 1, 1);
        story.heard(Kind.RELEASE, id, 200, "HELD");
        found(AnswerChecks.GIVEN_BACK);
    }

    @Test
    void oneThatWasGivenUpAndPlacedLater() {
        var id = story.wish("Y", 1, 1);
        long begin = story.now();
        story.heard(Kind.RELEASE, id, 404, "NO_SUCH_HOLD").place(id);
        story.call(Kind.PLACE, id, begin, new Answer(201, "HELD", "x"));
        found(AnswerChecks.GIVEN_BACK);
    }

    @Test
    void aConfirmationThatIsRefusedBeforeTheLimit() {
        story.heard(Kind.CONFIRM, story.held("Y", 1, 1), 409, "HOLD_EXPIRED");
        found(AnswerChecks.ENDED);
    }

    @Test
    void aConfirmationThatDoesNotFindWhatWasPlaced() {
        story.heard(Kind.CONFIRM, story.held("Y", 1, 1), 404, "NO_SUCH_HOLD");
        found(AnswerChecks.ENDED);
    }

    @Test
    void anotherAnswerToTheSameId() {
        var id = story.held("Y", 1, 1);
        story.call(Kind.PLACE, id, story.now(), new Answer(201, "HELD", "another price"));
        found(AnswerChecks.SAME);
    }

    @Test
    void aRefusalOfWhatWasPlacedBefore() {
        var id = story.held("Y", 4, 1);
        story.heard(Kind.PLACE, id, 409, "SOLD_OUT");
        found(AnswerChecks.SAME);
    }

    @Test
    void anAnswerThatThereIsNot() {
        story.heard(Kind.PLACE, story.wish("Y", 1, 1), 500, "status 500");
        found(AnswerChecks.EXPECTED);
    }

    @Test
    void aRefusalThoughSeatsWereFreeAllTheTime() {
        var before = story.held("Y", 4, 1);
        story.done(Kind.RELEASE, before, "RELEASED");
        story.heard(Kind.PLACE, story.wish("Y", 1, 1), 409, "SOLD_OUT");
        story.held("Y", 4, 1);
        found(RefusalCheck.JUSTIFIED);
    }

    @Test
    void aRefusalForTheSakeOfAClassBelow() {
        story.held("Q", 2, 1);
        story.heard(Kind.PLACE, story.wish("Y", 2, 1), 409, "SOLD_OUT");
        found(RefusalCheck.JUSTIFIED);
    }

    /** Nobody else sees what is written twice in one transaction in between. */
    @Test
    void aRefusalByWhatWasNeverCommitted() {
        story.write(1, "a", 4, 0).write(1, "a", 0, 0);
        story.heard(Kind.PLACE, story.wish("Y", 1, 1), 409, "SOLD_OUT");
        assertTrue(story.broken().contains(RefusalCheck.JUSTIFIED));
    }
}
