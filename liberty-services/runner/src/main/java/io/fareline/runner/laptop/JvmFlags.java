package io.fareline.runner.laptop;

import java.util.List;

/** The laptop profile: little memory and a quick start instead of peak throughput. Benches use other flags. */
final class JvmFlags {
    private JvmFlags() {}

    /** With headers of objects in their short form; a large young generation would only fill up with garbage. */
    static List<String> laptop(String heap, String young) {
        return List.of(
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-Xmn" + young,
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+UseCompactObjectHeaders");
    }
}
