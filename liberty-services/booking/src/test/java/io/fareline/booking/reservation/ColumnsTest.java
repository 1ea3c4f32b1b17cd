package io.fareline.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.booking.reservation.Closing.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnsTest {
    @ParameterizedTest
    @EnumSource
    void aStateIsReadAsItWasWritten(BookingState state) {
        assertEquals(state, BookingState.of(state.name()));
    }

    @ParameterizedTest
    @EnumSource
    void aReasonIsReadAsItWasWritten(Why why) {
        assertEquals(why, Closing.cancelled(why).closingReason());
    }

    @Test
    void whatAnotherVersionWroteIsReadAsSuch() {
        assertEquals(BookingState.UNKNOWN, BookingState.of("REBOOKING"));
        assertEquals(Why.OTHER, new Closing(BookingState.CANCELLED, "CREW_STRIKE").closingReason());
    }

    @Test
    void aStateOfAnotherVersionIsSeenAndLeftAlone() {
        assertTrue(BookingState.UNKNOWN.isVisible());
        assertFalse(BookingState.UNKNOWN.isSettling());
        assertEquals("UNKNOWN", BookingState.UNKNOWN.shown());
    }
}
