package io.fareline.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.manifests.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a check finds in a spoilt overlay and not in the sound one: that, and nothing else. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(Check check, Mutation spoilt, String... faults) {
        var found = new ArrayList<>(check.faults(spoilt.overlay()));
        found.removeAll(check.faults(Rendered.overlay(spoilt.overlay().name())));
        assertEquals(lines(List.of(faults)), lines(found));
    }

    private static String lines(List<String> faults) {
        return faults.stream().sorted().collect(Collectors.joining("\n"));
    }

    public static Mutation spoilt(String overlay) {
        return new Mutation(Rendered.overlay(overlay));
    }
}
