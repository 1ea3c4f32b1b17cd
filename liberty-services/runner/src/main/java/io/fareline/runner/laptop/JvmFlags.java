package io.fareline.runner.laptop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the processes of one Fareline are tuned: {@code laptop} takes little memory and starts quickly, {@code production}
 * compiles what is hot with both compilers and has the heap of a pod, and is the one to measure.
 */
public enum JvmFlags {
    LAPTOP,
    PRODUCTION;

    public static final String VARIABLE = "FARELINE_JVM_PROFILE";

    /** The profile of this environment; the laptop's where it names none. */
    public static JvmFlags of(Map<String, String> environment) {
        var name = environment.getOrDefault(VARIABLE, "").strip();
        for (var profile : values()) {
            if (profile.text().equals(name) || name.isEmpty() && profile == LAPTOP) {
                return profile;
            }
        }
        throw new Trouble(VARIABLE + " must be laptop or production, but is '" + name + "'");
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a Liberty server. */
    List<String> server() {
        return switch (this) {
            // A large young generation would only fill up with garbage.
            case LAPTOP -> flags("256m", List.of("-Xmn48m", "-XX:TieredStopAtLevel=1"));
            case PRODUCTION -> flags("512m", List.of());
        };
    }

    /** Of the sandbox provider or the edge. */
    List<String> program() {
        return switch (this) {
            case LAPTOP -> flags("64m", List.of("-Xmn16m", "-XX:TieredStopAtLevel=1"));
            case PRODUCTION -> flags("256m", List.of());
        };
    }

    // The serial collector is what the JVM itself takes for a pod of one processor; headers of objects in short form.
    private static List<String> flags(String heap, List<String> more) {
        var flags = new ArrayList<>(
                List.of("-XX:+UseSerialGC", "-Xmx" + heap, "-XX:-UsePerfData", "-XX:+UseCompactObjectHeaders"));
        flags.addAll(more);
        return flags;
    }
}
