package io.fareline.booking.cases;

import io.fareline.booking.reservation.BookingState;
import java.util.UUID;

/**
 * An attempt that did not bring a booking on.
 *
 * @param state the booking was in, null where it could not be read
 * @param operationId the payment operation that was asked for, null where none was
 * @param answer the code of a refusal or the name of a fault, else null
 */
public record Setback(BookingState state, UUID operationId, Kind kind, String answer) {
    private static final int LONGEST = 200;

    /** In which way. */
    public enum Kind {
        /** Nobody knows what came of it. */
        UNKNOWN,
        REFUSED,
        /** It failed within booking. */
        FAULT
    }

    public Setback {
        if (answer != null && answer.length() > LONGEST) answer = answer.substring(0, LONGEST);
    }

    boolean isRefused() {
        return kind == Kind.REFUSED;
    }
}
