package io.fareline.runner.laptop;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Which processes run with a clock that is off, for tests of what their difference does; the usual is none. */
public record ClockOffsets(Map<String, Duration> byProcess) {
    public static final String VARIABLE = "FARELINE_CLOCK_OFFSETS";

    public ClockOffsets {
        byProcess = Map.copyOf(byProcess);
    }

    static ClockOffsets none() {
        return new ClockOffsets(Map.of());
    }

    /** Written {@code booking=PT2M,flight=-PT30S}. */
    static ClockOffsets of(Map<String, String> environment) {
        var text = environment.getOrDefault(VARIABLE, "").strip();
        var known = new TreeSet<>(Laptop.databases());
        var offsets = new HashMap<String, Duration>();
        for (var pair : text.isEmpty() ? new String[0] : text.split(",")) {
            var parts = pair.strip().split("=", 2);
            if (parts.length != 2 || !known.contains(parts[0])) {
                throw new Trouble(VARIABLE + " must be written process=PT2M,process=-PT30S with processes of " + known
                        + ", but is '" + text + "'");
            }
            offsets.put(parts[0], duration(parts[1]));
        }
        return new ClockOffsets(offsets);
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException malformed) {
            throw new Trouble(VARIABLE + " holds '" + text + "', which is no duration such as PT2M", malformed);
        }
    }

    /** What the process is told; nothing where its clock is right. */
    Map<String, String> variables(String process) {
        var offset = byProcess.get(process);
        return offset == null ? Map.of() : Map.of("FARELINE_CLOCK_OFFSET", offset.toString());
    }
}
