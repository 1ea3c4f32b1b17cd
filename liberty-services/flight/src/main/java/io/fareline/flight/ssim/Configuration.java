package io.fareline.flight.ssim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Seats by compartment letter in the order written, such as J14 W34 Y316, and the airline's name for that lay-out (the
 * text after VV). Empty when the file leaves it blank.
 */
public record Configuration(SequencedMap<Character, Integer> seats, String version) {
    public static final Configuration BLANK = new Configuration(new LinkedHashMap<>(), "");

    /** Written XX: it is longer than its columns, and stands in data element 108. */
    public static final Configuration ELSEWHERE = new Configuration(new LinkedHashMap<>(), "XX");

    public Configuration {
        seats = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(seats));
    }

    /** Reads what a file would hold, such as {@code J14W34Y316}. */
    public static Configuration of(String text) {
        try {
            return ConfigurationCodec.CONFIGURATION.parse(text);
        } catch (Malformed malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    public boolean isBlank() {
        return seats.isEmpty();
    }
}
