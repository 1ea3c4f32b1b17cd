package io.fareline.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.manifests.check.Check;
import java.util.ArrayList;
import java.util.List;

/** What a check finds in a spoilt overlay and not in the sound one: that, and nothing else. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(Check check, Mutation spoilt, String... faults) {
        var found = new ArrayList<>(check.faults(spoilt.overlay()));
        found.removeAll(check.faults(Rendered.overlay(spoilt.overlay().name())));
        assertEquals(List.of(faults), found);
    }

    public static Mutation spoilt(String overlay) {
        return new Mutation(Rendered.overlay(overlay));
    }
}
