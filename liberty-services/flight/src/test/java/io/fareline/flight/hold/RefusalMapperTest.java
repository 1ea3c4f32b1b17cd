package io.fareline.flight.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.flight.hold.Refusal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalMapperTest {
    @ParameterizedTest
    @CsvSource({
        "HOLDS_BLOCKED, 403",
        "TOO_MANY_UNPAID_HOLDS, 429",
        "SAME_HOLD_RAN_OUT, 409",
        "HOLD_QUOTA_OF_FLIGHT_REACHED, 409",
        "HOLD_QUOTA_REACHED, 409",
        "SOLD_OUT, 409",
        "NO_SUCH_HOLD, 404",
        "PASSENGER_AGE, 400"
    })
    void eachReasonHasItsStatus(Reason reason, int status) {
        assertEquals(status, RefusalMapper.status(reason));
    }
}
