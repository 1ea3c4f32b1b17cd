package io.fareline.flight.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.platform.money.Money;
import io.fareline.platform.outbox.Event;
import io.fareline.platform.testing.EventSchemas;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What flight tells keeps its contract. Events that the running service tells are held to it after each container test. */
class HoldEventsContractTest {
    private static final Instant AT = Instant.parse("2030-03-01T12:00:00.123456Z");
    private static final UUID ID = UUID.randomUUID();

    private final EventSchemas schemas = EventSchemas.approved();

    @Test
    void aHoldIsToldFromItsPlacingToItsExpiry() {
        assertEquals(List.of(), faults(HoldEvents.placed(ID, AT, new TicketingTimeLimit(AT.plusSeconds(60)))));
        assertEquals(List.of(), faults(HoldEvents.expired(ID, 2, AT)));
        assertEquals(List.of(), faults("confirmed", new HoldEvents.HoldConfirmed(ID, AT)));
        assertEquals(List.of(), faults("extended", new HoldEvents.HoldExtended(ID, AT, AT.plusSeconds(60))));
        var total = new Money(12_345, "USD");
        assertEquals(List.of(), faults("repriced", new HoldEvents.HoldRepriced(ID, AT, AT.plusSeconds(60), total)));
        assertEquals(List.of(), faults("released", new HoldEvents.HoldReleased(ID, AT)));
    }

    @Test
    void anEventThatLeavesOutItsHoldIsFound() {
        assertFalse(faults("expired", new HoldEvents.HoldExpired(null, AT)).isEmpty());
        assertFalse(faults("confirmed", new HoldEvents.HoldExpired(ID, AT)).isEmpty());
        assertFalse(
                faults("extended", new HoldEvents.HoldExtended(ID, AT, null)).isEmpty());
        assertFalse(faults("repriced", new HoldEvents.HoldRepriced(ID, AT, AT, null))
                .isEmpty());
        assertFalse(faults("unheard-of", new HoldEvents.HoldExpired(ID, AT)).isEmpty());
    }

    private List<String> faults(String fact, Object data) {
        return faults(new Event("io.fareline.flight.hold-" + fact + ".v1", ID.toString(), 1, data));
    }

    private List<String> faults(Event event) {
        return schemas.faults(event.type(), JsonbBuilder.create().toJson(event.data()));
    }
}
