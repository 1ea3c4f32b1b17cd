package io.fareline.flight.sharedanswer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.sharedanswer.SharedAnswerSettings.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final Duration LIFE = Duration.ofSeconds(15);

    private record Asked(String what) {}

    private final KeptAnswers answers = new KeptAnswers(new Kept(LIFE, 10));

    @Test
    void anAnswerIsGivenAgainUntilItsLifeIsOver() {
        keep("a", "1234");
        assertTrue(find("a", NOW.plus(LIFE).minusNanos(1), NOW).isPresent());
        assertEquals(Optional.empty(), find("a", NOW.plus(LIFE), NOW));
        assertEquals(0, answers.bytes());
    }

    @Test
    void anAnswerThatTheTimetableLeftBehindIsMadeAnew() {
        keep("a", "1234");
        assertTrue(find("a", NOW, NOW.plus(LIFE).minusNanos(1)).isPresent());
        assertEquals(Optional.empty(), find("a", NOW, NOW.plus(LIFE)));
    }

    @Test
    void thoseNotAskedForTheLongestMakeRoom() {
        keep("a", "1234");
        keep("b", "1234");
        assertTrue(find("a", NOW, NOW).isPresent());
        keep("c", "123");
        assertEquals(Optional.empty(), find("b", NOW, NOW));
        assertTrue(find("a", NOW, NOW).isPresent());
        assertEquals(7, answers.bytes());
    }

    @Test
    void aNewAnswerTakesThePlaceOfTheFormer() {
        keep("a", "1234");
        keep("a", "12");
        assertEquals(2, answers.bytes());
    }

    @Test
    void whatIsLargerThanTheRoomIsNotKept() {
        keep("a", "12345678901");
        assertEquals(Optional.empty(), find("a", NOW, NOW));
        keep("b", "1234567890");
        assertTrue(find("b", NOW, NOW).isPresent());
    }

    @Test
    void aTagIsThatOfTheBytes() {
        assertEquals(
                answer("x").tag(),
                SharedAnswer.of("x", NOW.plusSeconds(9), NOW.plusSeconds(9)).tag());
        assertNotEquals(answer("x").tag(), answer("y").tag());
    }

    private void keep(String question, String json) {
        answers.keep(new Asked(question), answer(json));
    }

    private Optional<SharedAnswer> find(String question, Instant now, Instant asOf) {
        return answers.find(new Asked(question), now, asOf);
    }

    private static SharedAnswer answer(String json) {
        return SharedAnswer.of(json, NOW, NOW);
    }
}
