package io.fareline.flight.hold;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The status of each refusal of a hold. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status = status(refusal.reason());
        return refusal.retryAfter()
                .map(wait -> Problems.retryLater(status, refusal.reason().name(), refusal.getMessage(), wait))
                .orElseGet(() -> Problems.response(status, refusal.reason(), refusal.getMessage()));
    }

    static int status(Refusal.Reason reason) {
        return switch (reason) {
            case HOLD_UNTIL_PASSED,
                    PASSENGER_COUNT,
                    UNACCOMPANIED_CHILD,
                    INFANT_WITHOUT_ADULT,
                    PASSENGERS_DIFFER_FROM_OFFER,
                    PASSENGER_AGE,
                    SEGMENTS_OVERLAP,
                    CURRENCIES_DIFFER -> 400;
            case HOLDS_BLOCKED -> 403;
            case NO_SUCH_HOLD -> 404;
            case TOO_MANY_UNPAID_HOLDS -> 429;
            case HOLD_ID_REUSED,
                    HOLD_BARRED,
                    HOLD_EXPIRED,
                    HOLD_RELEASED,
                    HOLD_CONFIRMED,
                    NOTHING_TO_EXTEND,
                    EXTENSIONS_USED_UP,
                    PRICE_NOT_AVAILABLE,
                    SOLD_OUT,
                    FLIGHT_CANCELLED,
                    FLIGHT_CHANGED,
                    DEPARTS_TOO_SOON,
                    SAME_HOLD_RAN_OUT,
                    HOLD_QUOTA_OF_FLIGHT_REACHED,
                    HOLD_QUOTA_REACHED -> 409;
        };
    }
}
