package io.fareline.flight.disruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.disruption.FlightDisrupted.Times;
import io.fareline.platform.testing.EventSchemas;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What flight tells of disruptions keeps its contract; the running service is held to it after each container test. */
class FlightDisruptedContractTest {
    private static final Instant AT = Instant.parse("2030-03-01T12:00:00.123456Z");
    private static final Times TIMES =
            new Times(LocalDateTime.of(2030, 6, 10, 9, 0), AT, LocalDateTime.of(2030, 6, 10, 11, 15), AT);

    private final EventSchemas schemas = EventSchemas.approved();

    @Test
    void everyChangeIsToldWithOrWithoutTimesAfterIt() {
        for (var change : Change.values()) {
            assertEquals(List.of(), faults(disrupted(List.of(change), 2, TIMES)));
            assertEquals(List.of(), faults(disrupted(List.of(change), 1, null)));
        }
        assertEquals(List.of(), faults(disrupted(List.of(Change.TIMES, Change.EQUIPMENT), 300, TIMES)));
    }

    @Test
    void whatSaysTooLittleIsFound() {
        assertFalse(faults(disrupted(List.of(), 2, TIMES)).isEmpty());
        assertFalse(faults(disrupted(List.of(Change.TIMES), 0, TIMES)).isEmpty());
        assertFalse(faults(disrupted(List.of(Change.TIMES), 1, new Times(null, AT, null, AT)))
                .isEmpty());
    }

    @Test
    void itsSubjectIsTheLegAndItsVersionTheLegs() {
        var event = disrupted(List.of(Change.CANCELLED), 1, null).event(17, 3);
        assertEquals("17", event.subject());
        assertEquals(3, event.version());
        assertTrue(schemas.promised(event.type()).contains("flightNumber"));
    }

    private static FlightDisrupted disrupted(List<Change> changes, int seats, Times after) {
        return new FlightDisrupted(
                "XF101", LocalDate.of(2030, 6, 10), "LHR", "CDG", seats, changes, TIMES, after, UUID.randomUUID(), AT);
    }

    private List<String> faults(FlightDisrupted disrupted) {
        return schemas.faults(FlightDisrupted.TYPE, JsonbBuilder.create().toJson(disrupted));
    }
}
