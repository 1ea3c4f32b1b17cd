package io.fareline.flight.sharedanswer;

import io.fareline.flight.sharedanswer.SharedAnswerSettings.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers by their question, as many as there is room for; those that nobody asked for the longest go first. */
final class KeptAnswers {
    private final Kept limits;
    private final Map<Record, SharedAnswer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    KeptAnswers(Kept limits) {
        this.limits = limits;
    }

    /**
     * Only what is young enough by the clock, and not too far behind the timetable.
     *
     * @param asOf of the timetable that an answer would be made from now
     */
    synchronized Optional<SharedAnswer> find(Record question, Instant now, Instant asOf) {
        var known = answers.get(question);
        if (known == null) return Optional.empty();
        if (isWithin(known.madeAt(), now) && isWithin(known.asOf(), asOf)) return Optional.of(known);
        remove(question);
        return Optional.empty();
    }

    synchronized void keep(Record question, SharedAnswer answer) {
        remove(question);
        if (answer.body().length > limits.bytes()) return;
        answers.put(question, answer);
        bytes += answer.body().length;
        while (bytes > limits.bytes()) remove(answers.keySet().iterator().next());
    }

    synchronized long bytes() {
        return bytes;
    }

    private void remove(Record question) {
        var removed = answers.remove(question);
        if (removed != null) bytes -= removed.body().length;
    }

    private boolean isWithin(Instant then, Instant now) {
        return Duration.between(then, now).compareTo(limits.life()) < 0;
    }
}
