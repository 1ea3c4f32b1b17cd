package io.fareline.booking.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.ReceivedEvent;
import io.fareline.platform.outbox.UnknownVersion;
import io.fareline.platform.testing.EventSchemas;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Booking needs of flight's event no more than its contract promises, and minds nothing that is new in it. */
class HoldExpiredContractTest {
    private final EventSchemas schemas = EventSchemas.approved();
    private final List<UUID> expired = new ArrayList<>();
    private final HoldExpiredConsumer consumer = consumer();

    @Test
    void whatItReadsIsPromised() {
        for (String type : consumer.types()) assertTrue(schemas.promised(type).contains("holdId"), type);
    }

    @Test
    void theLeastThatMayComeIsUnderstoodAndMoreIsIgnored() {
        var hold = UUID.randomUUID();
        for (String type : consumer.types()) {
            var data = Json.createObjectBuilder()
                    .add("holdId", hold.toString())
                    .add("expiredAt", "2030-03-01T12:00:00Z")
                    .add("new", Json.createObjectBuilder().add("unknown", true))
                    .build();
            assertEquals(List.of(), schemas.faults(type, data.toString()));
            consumer.on(new ReceivedEvent(UUID.randomUUID(), type, hold.toString(), 2, data));
        }
        assertEquals(List.of(hold), expired);
    }

    @Test
    void whatElseFlightTellsIsCountedAndNoFailure() {
        for (String type : List.of("io.fareline.flight.flight-disrupted.v1", "io.fareline.flight.hold-confirmed.v1"))
            assertFalse(consumer.hears(type), type);
        assertThrows(UnknownVersion.class, () -> consumer.hears("io.fareline.flight.hold-expired.v2"));
    }

    private HoldExpiredConsumer consumer() {
        var expiring = new HoldExpiredConsumer();
        expiring.expireBooking = new ExpireBooking() {
            @Override
            void ofHold(UUID holdId) {
                expired.add(holdId);
            }
        };
        return expiring;
    }
}
