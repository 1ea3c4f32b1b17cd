package io.fareline.flight.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalMapperTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_LOADED")
    void everyReasonIsTheClientsToActOn(Refusal.Reason reason) {
        assertTrue(Set.of(400, 409).contains(RefusalMapper.status(reason)));
    }

    @Test
    void aServerThatKnowsNothingYetIsAskedAgainLater() {
        assertEquals(503, RefusalMapper.status(Refusal.Reason.NOT_LOADED));
        assertEquals(409, RefusalMapper.status(Refusal.Reason.OFFER_EXPIRED));
        assertEquals(400, RefusalMapper.status(Refusal.Reason.SAME_CITY));
    }
}
