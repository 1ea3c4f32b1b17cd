package io.fareline.booking.cases;

import io.fareline.booking.reservation.BookingState;
import java.util.List;

/** What a person may do with a case. */
public enum CaseAction {
    /** Ask at once instead of after the pause. */
    RETRY,
    /** Stop going on, and give seats and authorization back. */
    GIVE_UP;

    /**
     * Giving up is possible only where whatever was asked for can be taken back without knowing what came of it: seats
     * can, money cannot.
     */
    static List<CaseAction> allowedIn(BookingState state) {
        return switch (state) {
            case CONFIRMING, TICKETING -> List.of(RETRY, GIVE_UP);
            case HOLDING, HELD, AUTHORIZING, CAPTURING, RELEASING, VOIDING, REFUNDING -> List.of(RETRY);
            case REFUSED, TICKETED, CANCELLED, EXPIRED, UNKNOWN -> List.of();
        };
    }
}
