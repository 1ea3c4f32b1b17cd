package io.fareline.booking.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalMapperTest {
    @ParameterizedTest
    @EnumSource
    void everyReasonIsTheClientsToActOn(Reason reason) {
        assertTrue(Set.of(400, 404, 409).contains(RefusalMapper.status(reason)));
    }

    @Test
    void whatDoesNotExistIs404AndAConflictIs409() {
        assertEquals(404, RefusalMapper.status(Reason.NO_SUCH_BOOKING));
        assertEquals(409, RefusalMapper.status(Reason.QUOTE_SUPERSEDED));
        assertEquals(400, RefusalMapper.status(Reason.INFANT_WITHOUT_ADULT));
    }
}
