package io.fareline.bench.race.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One thing that must be true of a race. What else a leg's row is decided over gets a check here and its rows in the
 * {@link Evidence}.
 *
 * @param offenders finds what breaks it, each in a few words; none where it holds
 */
public record Check(String sentence, Function<Evidence, List<String>> offenders) {
    /** All of them. */
    public static List<Check> all() {
        var all = new ArrayList<Check>();
        all.addAll(SeatChecks.all());
        all.addAll(HoldChecks.all());
        all.addAll(AnswerChecks.all());
        all.add(RefusalCheck.of());
        return all;
    }

    /** What breaks each, by its sentence. */
    public static Map<String, List<String>> offenders(Evidence evidence) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var check : all()) found.put(check.sentence, check.offenders.apply(evidence));
        return found;
    }
}
