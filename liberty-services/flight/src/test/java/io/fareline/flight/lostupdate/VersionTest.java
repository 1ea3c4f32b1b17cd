package io.fareline.flight.lostupdate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {
    private static final String ONE = Version.of(List.of("a", "b"));
    private static final String OTHER = Version.of(List.of("a", "c"));

    @Test
    void whatIsTheSameHasTheSameVersionAndNothingElse() {
        assertTrue(ONE.matches(Version.FORM), ONE);
        assertEquals(ONE, Version.of(List.of("a", "b")));
        assertNotEquals(ONE, OTHER);
        assertNotEquals(ONE, Version.of(List.of("ab")), "the lines are told apart");
        assertNotEquals(ONE, Version.of(List.of("b", "a")));
    }

    @Test
    void onlyWhoSawWhatIsThereMayGoOn() {
        assertDoesNotThrow(() -> Version.check(ONE, ONE));
        assertDoesNotThrow(() -> Version.check(null, null));
        for (var seen : new String[][] {{ONE, OTHER}, {ONE, null}, {null, ONE}}) {
            var refusal = assertThrows(Refusal.class, () -> Version.check(seen[0], seen[1]));
            assertEquals(Refusal.Reason.CHANGED_MEANWHILE, refusal.reason());
        }
    }
}
