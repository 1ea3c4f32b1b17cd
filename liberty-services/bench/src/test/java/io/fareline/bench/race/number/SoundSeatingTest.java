package io.fareline.bench.race.number;

import static io.fareline.bench.race.number.SeatingStory.chosen;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.bench.race.number.SeatCall.Answer;
import io.fareline.bench.race.number.SeatsAsked.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may happen to seats by number is no fault. */
class SoundSeatingTest {
    private final SeatingStory story = new SeatingStory();

    @AfterEach
    void nothingIsFound() {
        assertEquals(Set.of(), story.broken());
    }

    @Test
    void seatsAreChosenChangedAndFreedWithTheirHold() {
        var hold = story.held(2, 1, 2);
        story.seated(hold, chosen(1, Map.of(1, "2A", 2, "2B")), chosen(2, Map.of(1, "3A")));
        story.seated(hold, chosen(1, Map.of(1, "2B", 2, "2A")));
        story.seated(hold, chosen(2, Map.of()));
        story.released(hold);
        story.seated(story.held(1, 1), chosen(1, Map.of(1, "2A")));
    }

    @Test
    void aPartyIsPutTogetherAroundAChosenSeat() {
        var hold = story.held(2, 1, 2);
        var asked = story.asked(hold, new Part(1, List.of(1L, 2L), true, Map.of(1, "2A")));
        long begin = story.now();
        var transaction = story.effect(asked);
        for (long leg = 1; leg <= 2; leg++) story.step(transaction, true, new Sitting(leg, "2B", hold, 2));
        story.heard(asked, begin, Answer.done(200, story.seating(hold)));
    }

    @Test
    void whatWasAskedAgainShowsTheSeatsAndChangesNothing() {
        var hold = story.held(1, 1);
        var first = story.seated(hold, chosen(1, Map.of(1, "2A")));
        story.heard(first, story.now(), Answer.done(200, story.seating(hold)));
        story.seated(hold, chosen(1, Map.of(1, "3A")));
        story.heard(first, story.now(), Answer.done(200, story.seating(hold)));
        story.released(hold).refused(first, "HOLD_RELEASED");
    }

    @Test
    void whatIsUnknownMayBeDoneOrNot() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        var late = story.asked(hold, chosen(1, Map.of(1, "2B")));
        story.heard(late, story.now(), Answer.UNKNOWN).effect(late);
        var never = story.asked(hold, chosen(1, Map.of(1, "3A")));
        story.heard(never, story.now(), Answer.UNKNOWN);
        story.heard(never, story.now(), Answer.refused(503, "TEMPORARILY_UNAVAILABLE"));
    }

    @Test
    void aSeatThatSomebodyHasIsRefused() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        var other = story.asked(story.held(1, 1), chosen(1, Map.of(1, "2A")));
        story.refused(other, "SEAT_TAKEN");
        long begin = story.now();
        story.released(hold).heard(other, begin, Answer.refused(409, "SEAT_TAKEN"));
        long again = story.now();
        story.effect(other);
        story.heard(other, again, Answer.done(200, story.seating(other.hold())));
    }

    /** Who releases keeps nobody from looking until it is committed. */
    @Test
    void aSeatIsRefusedWhileItsReleaseIsNotAcknowledged() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        story.free(hold, 1, "end");
        story.ended(hold, "EXPIRED", "end");
        story.refused(story.asked(story.held(1, 2), chosen(1, Map.of(1, "2A"))), "SEAT_TAKEN");
    }

    @Test
    void anotherAircraftMovesWhoSitsThere() {
        var hold = story.held(1, 1);
        story.seated(hold, chosen(1, Map.of(1, "2A")));
        var moving = story.cause(hold, Optional.empty());
        story.step(moving, false, new Sitting(1, "2A", hold, 1)).step(moving, true, new Sitting(1, "3A", hold, 1));
    }

    @Test
    void seatsThatOthersHadBeforeAreTheirs() {
        story.held(1, 1);
        story.step("", true, new Sitting(1, "2A", new UUID(9, 9), 1));
    }
}
