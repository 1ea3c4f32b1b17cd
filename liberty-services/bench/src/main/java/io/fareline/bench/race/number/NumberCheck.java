package io.fareline.bench.race.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One thing that must be true of the seats that are given by number.
 *
 * @param offenders finds what breaks it, each in a few words; none where it holds
 */
public record NumberCheck(String sentence, Function<NumberEvidence, List<String>> offenders) {
    /** All of them. */
    public static List<NumberCheck> all() {
        var all = new ArrayList<NumberCheck>();
        all.addAll(StepChecks.all());
        all.addAll(RequestChecks.all());
        all.addAll(SeatAnswerChecks.all());
        all.add(TakenCheck.of());
        return all;
    }

    /** What breaks each, by its sentence. */
    public static Map<String, List<String>> offenders(NumberEvidence evidence) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var check : all()) found.put(check.sentence, check.offenders.apply(evidence));
        return found;
    }
}
