package io.fareline.flight.sharedanswer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.offer.Refusal;
import io.fareline.flight.onsale.OnSale;
import io.fareline.flight.sharedanswer.SharedAnswerSettings.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedAnswersTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");

    private record Asked(String what) {}

    private final SharedAnswers answers = answers();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void oneQuestionIsWorkedOutOnce() {
        answers.onSale.publish(new SmallTimetable().published(), NOW);
        assertEquals("1", ask("a"));
        assertEquals("1", ask("a"));
        assertEquals("2", ask("b"));
        answers.onSale.publish(new SmallTimetable().published(), NOW.plusSeconds(15));
        assertEquals("3", ask("a"), "the timetable went on");
    }

    @Test
    void aServerThatKnowsNothingYetSaysSo() {
        var refusal = assertThrows(Refusal.class, () -> ask("a"));
        assertEquals(Refusal.Reason.NOT_LOADED, refusal.reason());
    }

    @Test
    void aTagIsKnownAsItIsOrMadeWeakOrAmongOthers() {
        for (var known : List.of("\"t\"", "W/\"t\"", "\"s\", W/\"t\"", "*"))
            assertTrue(SharedAnswerFilter.isKnown("\"t\"", List.of(known)), known);
        for (var other : List.of("t", "\"T\"", "\"s\"", "", "W/t"))
            assertFalse(SharedAnswerFilter.isKnown("\"t\"", List.of(other)), other);
        assertFalse(SharedAnswerFilter.isKnown("\"t\"", null));
    }

    private String ask(String what) {
        return new String(
                answers.to(new Asked(what), _ -> made.incrementAndGet()).body());
    }

    private static SharedAnswers answers() {
        var answers = new SharedAnswers();
        answers.onSale = new OnSale();
        answers.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        answers.use(new Kept(Duration.ofSeconds(15), 1_000));
        return answers;
    }
}
