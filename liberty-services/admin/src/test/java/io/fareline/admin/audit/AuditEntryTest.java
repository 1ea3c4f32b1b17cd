package io.fareline.admin.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static final Instant NOON = Instant.parse("2030-01-31T12:00:00Z");

    @Test
    void anEntryIsOpenUntilItsOutcomeIsKnown() {
        var entry = entry("file");
        assertEquals("STARTED", entry.view().outcome());
        assertNull(entry.view().endedAt());
        entry.end(AuditOutcome.DONE, "added 1", NOON);
        assertEquals("DONE", entry.view().outcome());
        assertEquals(NOON, entry.view().endedAt());
    }

    @Test
    void aClosedEntryStaysAsItIs() {
        var entry = entry("file");
        entry.end(AuditOutcome.REFUSED, null, NOON);
        assertThrows(IllegalStateException.class, () -> entry.end(AuditOutcome.DONE, null, NOON));
        assertEquals("REFUSED", entry.view().outcome());
    }

    @Test
    void longTextsAreCutToWhatTheTableTakes() {
        var entry = entry("s".repeat(300));
        entry.end(AuditOutcome.DONE, "d".repeat(3_000), NOON);
        assertEquals(200, entry.view().subject().length());
        assertEquals(2_000, entry.view().detail().length());
    }

    private static AuditEntry entry(String subject) {
        return new AuditEntry(new UUID(0, 1), "operator", AuditedAction.IMPORT_SCHEDULE, subject, NOON);
    }
}
