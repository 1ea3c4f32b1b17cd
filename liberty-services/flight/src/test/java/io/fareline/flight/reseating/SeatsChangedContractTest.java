package io.fareline.flight.reseating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.flight.reseating.SeatsChanged.Change;
import io.fareline.platform.testing.EventSchemas;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What flight tells of changed seats keeps its contract; the running service is held to it after each container test. */
class SeatsChangedContractTest {
    private final EventSchemas schemas = EventSchemas.approved();

    @Test
    void movedAndLostSeatsAreTold() {
        assertEquals(List.of(), faults(new Change(1, "12A", "14A"), new Change(2, "12B", null)));
    }

    @Test
    void whatSaysTooLittleIsFound() {
        assertFalse(faults().isEmpty());
        assertFalse(faults(new Change(0, "12A", null)).isEmpty());
        assertFalse(faults(new Change(1, null, "12A")).isEmpty());
    }

    @Test
    void itsSubjectIsTheHold() {
        var hold = UUID.randomUUID();
        assertEquals(hold.toString(), changed(hold, List.of()).event(7).subject());
    }

    private List<String> faults(Change... changes) {
        var changed = changed(UUID.randomUUID(), List.of(changes));
        return schemas.faults(SeatsChanged.TYPE, JsonbBuilder.create().toJson(changed));
    }

    private static SeatsChanged changed(UUID hold, List<Change> changes) {
        return new SeatsChanged(
                hold, "XF101", LocalDate.of(2030, 6, 10), "LHR", "CDG", changes, Instant.parse("2030-03-01T12:00:00Z"));
    }
}
