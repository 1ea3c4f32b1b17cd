package io.fareline.flight.placing;

import static io.fareline.flight.fare.PassengerType.ADT;
import static io.fareline.flight.fare.PassengerType.INF;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.fareline.flight.fare.Party;
import io.fareline.flight.placing.HoldRequest.Passenger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldRequestTest {
    private static final Passenger ADULT = new Passenger(ADT, LocalDate.of(1990, 1, 31));
    private static final Passenger INFANT = new Passenger(INF, LocalDate.of(2029, 1, 31));

    @Test
    void theSameContentHasTheSameHashUnderAnyId() {
        assertArrayEquals(
                request(null, List.of("a"), ADULT).contentHash(),
                request(null, List.of("a"), ADULT).contentHash());
    }

    @Test
    void anyDifferenceChangesTheHash() {
        var original = request(null, List.of("a", "b"), ADULT);
        differs(original, request(null, List.of("ab"), ADULT));
        differs(original, request(null, List.of("b", "a"), ADULT));
        differs(original, request(null, List.of("a", "b"), ADULT, INFANT));
        differs(original, request(null, List.of("a", "b"), new Passenger(ADT, LocalDate.of(1990, 2, 1))));
        differs(original, request(Instant.EPOCH, List.of("a", "b"), ADULT));
    }

    @Test
    void thePartyIsCountedByType() {
        assertEquals(
                new Party(2, 0, 1),
                request(null, List.of("a"), ADULT, INFANT, ADULT).party());
    }

    private static void differs(HoldRequest one, HoldRequest other) {
        assertFalse(Arrays.equals(one.contentHash(), other.contentHash()));
    }

    private static HoldRequest request(Instant until, List<String> offers, Passenger... passengers) {
        return new HoldRequest(UUID.randomUUID(), offers, List.of(passengers), until);
    }
}
