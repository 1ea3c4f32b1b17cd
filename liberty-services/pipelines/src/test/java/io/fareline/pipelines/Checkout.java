package io.fareline.pipelines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The files of this repository, and what the rules find in them when one thing is spoilt: that, and nothing else. */
public final class Checkout {
    public static final Path ROOT = Path.of(System.getProperty("fareline.repository"));

    private Checkout() {}

    public static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String spoilt(String sound, String text, String other) {
        assertTrue(sound.contains(text), "There is no " + text);
        return sound.replace(text, other);
    }

    /** Numbers of lines are left out: they move with every line above. */
    public static void assertFaults(Function<String, List<String>> rules, String text, String... faults) {
        assertEquals(
                String.join("\n", List.of(faults).stream().sorted().toList()),
                String.join(
                        "\n",
                        rules.apply(text).stream()
                                .map(each -> each.replaceFirst("line [0-9]+: ", ""))
                                .sorted()
                                .toList()));
    }
}
