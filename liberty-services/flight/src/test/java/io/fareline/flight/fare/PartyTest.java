package io.fareline.flight.fare;

import static io.fareline.flight.fare.Party.Fault.INFANT_WITHOUT_ADULT;
import static io.fareline.flight.fare.Party.Fault.PASSENGER_COUNT;
import static io.fareline.flight.fare.Party.Fault.UNACCOMPANIED_CHILD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartyTest {
    @Test
    void nineTravelTogetherAndTenDoNot() {
        assertEquals(Optional.empty(), new Party(9, 0, 0).fault());
        assertEquals(Optional.of(PASSENGER_COUNT), new Party(10, 0, 0).fault());
        assertEquals(Optional.of(PASSENGER_COUNT), new Party(5, 0, 5).fault());
    }

    @Test
    void nobodyIsNoParty() {
        assertEquals(Optional.of(PASSENGER_COUNT), new Party(0, 0, 0).fault());
    }

    @Test
    void eachInfantNeedsAnAdultOfItsOwn() {
        assertEquals(Optional.empty(), new Party(2, 0, 2).fault());
        assertEquals(Optional.of(INFANT_WITHOUT_ADULT), new Party(1, 0, 2).fault());
        assertEquals(Optional.of(INFANT_WITHOUT_ADULT), new Party(0, 0, 1).fault());
    }

    @Test
    void childrenDoNotTravelAlone() {
        assertEquals(Optional.of(UNACCOMPANIED_CHILD), new Party(0, 1, 0).fault());
        assertEquals(Optional.empty(), new Party(1, 8, 0).fault());
    }

    @Test
    void infantsTakeNoSeat() {
        assertEquals(3, new Party(2, 1, 2).seats());
    }

    @Test
    void negativeNumbersAreNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new Party(1, -1, 0));
    }

    @Test
    void theBirthdayDecidesTheType() {
        assertEquals(false, PassengerType.INF.fits(-1));
        assertEquals(true, PassengerType.INF.fits(0));
        assertEquals(true, PassengerType.INF.fits(1));
        assertEquals(false, PassengerType.INF.fits(2));
        assertEquals(true, PassengerType.CHD.fits(2));
        assertEquals(true, PassengerType.CHD.fits(11));
        assertEquals(false, PassengerType.CHD.fits(12));
        assertEquals(true, PassengerType.ADT.fits(12));
        assertEquals(false, PassengerType.ADT.fits(11));
    }
}
