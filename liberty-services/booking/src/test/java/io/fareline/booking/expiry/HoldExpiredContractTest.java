package io.fareline.booking.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.platform.outbox.ReceivedEvent;
import io.fareline.platform.outbox.UnknownVersion;
import io.fareline.platform.testing.EventSchemas;
import jakarta.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Booking needs of flight's event no more than its contract promises, and minds nothing that is new in it. */
class HoldExpiredContractTest {
    private final EventSchemas schemas = EventSchemas.approved();
    private static final String EXPIRED = "io.fareline.flight.hold-expired.v1";
    private static final String EXTENDED = "io.fareline.flight.hold-extended.v1";
    private static final String LIMIT = "2030-03-01T12:00:00Z";
    private final List<Instant> moved = new ArrayList<>();
    private final List<UUID> expired = new ArrayList<>();
    private final HoldExpiredConsumer consumer = consumer();

    @Test
    void whatItReadsIsPromised() {
        for (String type : consumer.types()) assertTrue(schemas.promised(type).contains("holdId"), type);
        assertTrue(schemas.promised(EXTENDED).contains("ticketingTimeLimit"));
    }

    @Test
    void theLeastThatMayComeIsUnderstoodAndMoreIsIgnored() {
        var hold = UUID.randomUUID();
        tell(EXPIRED, hold, Map.of("expiredAt", LIMIT));
        assertEquals(List.of(hold), expired);
        assertEquals(List.of(), moved);
        tell(EXTENDED, hold, Map.of("extendedAt", LIMIT, "ticketingTimeLimit", LIMIT));
        assertEquals(List.of(hold), expired);
        assertEquals(List.of(Instant.parse(LIMIT)), moved);
    }

    @Test
    void whatElseFlightTellsIsCountedAndNoFailure() {
        for (String type : List.of("io.fareline.flight.flight-disrupted.v1", "io.fareline.flight.hold-confirmed.v1"))
            assertFalse(consumer.hears(type), type);
        assertThrows(UnknownVersion.class, () -> consumer.hears("io.fareline.flight.hold-expired.v2"));
    }

    private void tell(String type, UUID hold, Map<String, String> more) {
        var data = Json.createObjectBuilder()
                .add("holdId", hold.toString())
                .add("new", Json.createObjectBuilder().add("unknown", true));
        more.forEach(data::add);
        var body = data.build();
        assertEquals(List.of(), schemas.faults(type, body.toString()));
        consumer.on(new ReceivedEvent(UUID.randomUUID(), type, hold.toString(), 2, body));
    }

    private HoldExpiredConsumer consumer() {
        var expiring = new HoldExpiredConsumer();
        expiring.expireBooking = new ExpireBooking() {
            @Override
            void ofHold(UUID holdId) {
                expired.add(holdId);
            }
        };
        expiring.moveTimeLimit = new MoveTimeLimit() {
            @Override
            public void ofHold(UUID holdId, Instant limit) {
                moved.add(limit);
            }
        };
        return expiring;
    }
}
