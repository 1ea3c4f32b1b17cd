package io.fareline.sandbox.switches;

import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.switches.Switch.Selector;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;

/** A switch as JSON. What is absent is zero; a delay without a count happens once. */
record SwitchForm(
        String kind,
        String reference,
        Integer decline,
        Integer delayMillis,
        Integer delayCount,
        String delayStage,
        Integer loseAnswer,
        Integer failBefore,
        Integer answerTwice) {
    private static final int MOST = 1_000_000;

    Switch toSwitch(Duration longestDelay) {
        if (reference != null && (reference.isEmpty() || reference.length() > 100))
            throw new ApiError(INVALID_REQUEST, "A reference has 1 to 100 characters.");
        var selector = new Selector(kind == null ? null : constant(Kind.class, kind, "kind"), reference);
        var millis = count(delayMillis, (int) longestDelay.toMillis(), "delayMillis");
        var times = count(delayCount, MOST, "delayCount");
        if (times > 0 && millis == 0) throw new ApiError(INVALID_REQUEST, "A delayCount needs delayMillis.");
        var left = new EnumMap<Fault, Integer>(Fault.class);
        left.put(Fault.DECLINE, count(decline, MOST, "decline"));
        left.put(Fault.DELAY, millis == 0 ? 0 : delayCount == null ? 1 : times);
        left.put(Fault.LOSE_ANSWER, count(loseAnswer, MOST, "loseAnswer"));
        left.put(Fault.FAIL_BEFORE, count(failBefore, MOST, "failBefore"));
        left.put(Fault.ANSWER_TWICE, count(answerTwice, MOST, "answerTwice"));
        if (left.get(Fault.DECLINE) > 0 && selector.kind() != null && selector.kind() != Kind.AUTHORIZATION)
            throw new ApiError(INVALID_REQUEST, "Only authorizations can be declined.");
        var stage = delayStage == null ? Delay.Stage.BEFORE : constant(Delay.Stage.class, delayStage, "delayStage");
        return new Switch(selector, left, new Delay(Duration.ofMillis(millis), stage));
    }

    static SwitchForm of(Switch set) {
        var kind = set.selector().kind();
        var delay = set.left(Fault.DELAY) == 0 ? Delay.NONE : set.delay();
        return new SwitchForm(
                kind == null ? null : kind.wire(),
                set.selector().reference(),
                set.left(Fault.DECLINE),
                (int) delay.length().toMillis(),
                set.left(Fault.DELAY),
                delay.stage().name().toLowerCase(Locale.ROOT),
                set.left(Fault.LOSE_ANSWER),
                set.left(Fault.FAIL_BEFORE),
                set.left(Fault.ANSWER_TWICE));
    }

    private static int count(Integer given, int most, String name) {
        if (given == null) return 0;
        if (given < 0 || given > most)
            throw new ApiError(INVALID_REQUEST, "The property %s is a number from 0 to %d.".formatted(name, most));
        return given;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String given, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst()
                .orElseThrow(() ->
                        new ApiError(INVALID_REQUEST, "The property %s is not one of its words.".formatted(name)));
    }
}
