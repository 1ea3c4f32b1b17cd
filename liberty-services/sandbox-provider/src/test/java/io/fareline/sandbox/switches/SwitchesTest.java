package io.fareline.sandbox.switches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.switches.Switch.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwitchesTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Selector ANY = new Selector(null, null);

    private final Switches switches = new Switches(3);

    @Test
    void aFaultHappensAsOftenAsItWasSet() {
        switches.put(set(ANY, Fault.LOSE_ANSWER, 2));
        assertTrue(take(Fault.LOSE_ANSWER, Kind.CAPTURE, "a"));
        assertTrue(take(Fault.LOSE_ANSWER, Kind.REFUND, "b"));
        assertFalse(take(Fault.LOSE_ANSWER, Kind.REFUND, "b"));
        assertEquals(List.of(), switches.all());
    }

    @Test
    void otherFaultsKindsAndReferencesAreLeftAlone() {
        switches.put(set(new Selector(Kind.CAPTURE, "a"), Fault.LOSE_ANSWER, 1));
        assertFalse(take(Fault.FAIL_BEFORE, Kind.CAPTURE, "a"));
        assertFalse(take(Fault.LOSE_ANSWER, Kind.VOID, "a"));
        assertFalse(take(Fault.LOSE_ANSWER, Kind.CAPTURE, "b"));
        assertFalse(take(Fault.LOSE_ANSWER, Kind.CAPTURE, null));
        assertTrue(take(Fault.LOSE_ANSWER, Kind.CAPTURE, "a"));
    }

    @Test
    void theMostPreciseSwitchIsUsedFirst() {
        switches.put(set(ANY, Fault.LOSE_ANSWER, 1));
        switches.put(set(new Selector(Kind.CAPTURE, null), Fault.LOSE_ANSWER, 1));
        switches.put(set(new Selector(null, "a"), Fault.LOSE_ANSWER, 1));
        take(Fault.LOSE_ANSWER, Kind.CAPTURE, "a");
        assertEquals(List.of(new Selector(Kind.CAPTURE, null), ANY), selectors());
        take(Fault.LOSE_ANSWER, Kind.CAPTURE, "a");
        assertEquals(List.of(ANY), selectors());
    }

    @Test
    void theSameSelectorIsReplacedAndZeroRemovesIt() {
        switches.put(set(ANY, Fault.LOSE_ANSWER, 5));
        switches.put(set(ANY, Fault.FAIL_BEFORE, 1));
        assertFalse(take(Fault.LOSE_ANSWER, Kind.CAPTURE, "a"));
        switches.put(set(ANY, Fault.FAIL_BEFORE, 0));
        assertFalse(take(Fault.FAIL_BEFORE, Kind.CAPTURE, "a"));
    }

    @Test
    void whatHadNoEffectIsGivenBack() {
        switches.put(set(ANY, Fault.DECLINE, 1));
        assertTrue(take(Fault.DECLINE, Kind.AUTHORIZATION, "a"));
        switches.giveBack(Fault.DECLINE, ANY);
        assertTrue(take(Fault.DECLINE, Kind.AUTHORIZATION, "a"));
    }

    @Test
    void whatWasClearedMeanwhileIsNotGivenBack() {
        switches.put(set(ANY, Fault.DECLINE, 1));
        assertTrue(take(Fault.DECLINE, Kind.AUTHORIZATION, "a"));
        switches.clear();
        switches.giveBack(Fault.DECLINE, ANY);
        assertFalse(take(Fault.DECLINE, Kind.AUTHORIZATION, "a"));
    }

    @Test
    void thereIsAMostOfSwitches() {
        for (var reference : List.of("a", "b", "c")) switches.put(set(new Selector(null, reference), Fault.DECLINE, 1));
        assertThrows(ApiError.class, () -> switches.put(set(ANY, Fault.DECLINE, 1)));
        take(Fault.DECLINE, Kind.AUTHORIZATION, "a");
        switches.put(set(ANY, Fault.DECLINE, 1));
        assertEquals(3, switches.all().size());
    }

    @Test
    void manyThreadsTakeNoMoreThanThereIs() throws Exception {
        switches.put(set(ANY, Fault.DECLINE, 40));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var taken = threads
                    .invokeAll(IntStream.range(0, 100)
                            .<java.util.concurrent.Callable<Boolean>>mapToObj(
                                    _ -> () -> take(Fault.DECLINE, Kind.AUTHORIZATION, "a"))
                            .toList())
                    .stream()
                    .filter(each -> each.resultNow())
                    .count();
            assertEquals(40, taken);
        }
    }

    @Test
    void aDelayWithoutACountHappensOnce() {
        var form = form("delayMillis", 5);
        assertEquals(1, form.toSwitch(LONGEST).left(Fault.DELAY));
        assertEquals(Duration.ofMillis(5), form.toSwitch(LONGEST).delay().length());
    }

    @Test
    void whatIsShownCanBeSetAgain() {
        var shown = SwitchForm.of(form("delayMillis", 2000).toSwitch(LONGEST));
        assertEquals(shown, SwitchForm.of(shown.toSwitch(LONGEST)));
        var empty = SwitchForm.of(form("decline", 0).toSwitch(LONGEST));
        assertTrue(empty.toSwitch(LONGEST).isSpent());
    }

    static List<SwitchForm> wrong() {
        return List.of(
                form("decline", -1),
                form("loseAnswer", 1_000_001),
                form("failBefore", -1),
                form("answerTwice", -1),
                form("delayMillis", 2001),
                form("delayCount", 1),
                new SwitchForm("payment", null, 1, null, null, null, null, null, null),
                new SwitchForm("CAPTURE", null, 1, null, null, null, null, null, null),
                new SwitchForm("capture", null, 1, null, null, null, null, null, null),
                new SwitchForm(null, "", 1, null, null, null, null, null, null),
                new SwitchForm(null, "x".repeat(101), 1, null, null, null, null, null, null),
                new SwitchForm(null, null, null, 1, 1, "during", null, null, null));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongSwitchIsRefused(SwitchForm form) {
        assertThrows(ApiError.class, () -> form.toSwitch(LONGEST));
    }

    private static SwitchForm form(String property, int value) {
        return new SwitchForm(
                null,
                null,
                property.equals("decline") ? value : null,
                property.equals("delayMillis") ? value : null,
                property.equals("delayCount") ? value : null,
                null,
                property.equals("loseAnswer") ? value : null,
                property.equals("failBefore") ? value : null,
                property.equals("answerTwice") ? value : null);
    }

    private boolean take(Fault fault, Kind kind, String reference) {
        return switches.take(fault, kind, reference).isPresent();
    }

    private List<Selector> selectors() {
        return switches.all().stream().map(Switch::selector).toList();
    }

    private static Switch set(Selector selector, Fault fault, int count) {
        return new Switch(selector, Map.of(fault, count), Delay.NONE);
    }
}
