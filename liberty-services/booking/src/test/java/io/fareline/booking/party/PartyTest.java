package io.fareline.booking.party;

import static io.fareline.booking.party.PassengerType.ADT;
import static io.fareline.booking.party.PassengerType.CHD;
import static io.fareline.booking.party.PassengerType.INF;
import static io.fareline.booking.refusal.Reason.INFANT_WITHOUT_ADULT;
import static io.fareline.booking.refusal.Reason.INVALID_PARTY;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.booking.refusal.Reason;
import io.fareline.booking.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.parse("1990-01-31");

    @Test
    void ninePassengersAreOneBooking() {
        assertDoesNotThrow(() -> check(Collections.nCopies(9, ADT), LONG_AGO));
    }

    @Test
    void tenPassengersAndNoneAreNot() {
        assertEquals(INVALID_PARTY, refused(Collections.nCopies(10, ADT), LONG_AGO));
        assertEquals(INVALID_PARTY, refused(List.of(), LONG_AGO));
    }

    @Test
    void eachInfantNeedsAnAdultOfItsOwn() {
        assertDoesNotThrow(() -> check(List.of(ADT, INF, ADT, INF), LONG_AGO));
        assertEquals(INFANT_WITHOUT_ADULT, refused(List.of(ADT, INF, INF), LONG_AGO));
        assertEquals(INFANT_WITHOUT_ADULT, refused(List.of(CHD, INF), LONG_AGO));
    }

    @Test
    void somebodyBornTodayAnywhereIsNotBornInTheFuture() {
        assertDoesNotThrow(() -> check(List.of(ADT), LocalDate.parse("2030-03-02")));
        assertEquals(INVALID_PARTY, refused(List.of(ADT), LocalDate.parse("2030-03-03")));
    }

    @Test
    void nobodyIsOlderThanAnybodyEverWas() {
        assertDoesNotThrow(() -> check(List.of(ADT), LocalDate.parse("1910-03-02")));
        assertEquals(INVALID_PARTY, refused(List.of(ADT), LocalDate.parse("1910-03-01")));
    }

    private static Reason refused(List<PassengerType> types, LocalDate bornOn) {
        return assertThrows(Refusal.class, () -> check(types, bornOn)).reason();
    }

    private static void check(List<PassengerType> types, LocalDate bornOn) {
        Party.check(types, Collections.nCopies(types.size(), bornOn), NOW);
    }
}
