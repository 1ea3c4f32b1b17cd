package io.fareline.booking.refusal;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The status of each reason, written once; a new reason does not compile until it has one. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        return Problems.response(status(refusal.reason()), refusal.reason(), refusal.getMessage());
    }

    static int status(Reason reason) {
        return switch (reason) {
            case NO_SUCH_BOOKING, NO_SUCH_QUOTE, NO_SUCH_CASE -> 404;
            case INVALID_PARTY,
                    INFANT_WITHOUT_ADULT,
                    TOO_MANY_OFFERS,
                    PAYMENT_METHOD_REQUIRED,
                    PAYMENT_METHOD_NOT_ALLOWED,
                    HOLD_UNTIL_NOT_ALLOWED,
                    INVALID_CURSOR,
                    INVALID_LIMIT,
                    INVALID_SEARCH,
                    NO_SUCH_PASSENGER -> 400;
            case BOOKING_NOT_PAYABLE,
                    BOOKING_NOT_CANCELLABLE,
                    TOO_MANY_PAYMENT_ATTEMPTS,
                    BOOKING_NOT_HELD,
                    PRICE_EXPIRED,
                    PRICE_STILL_GUARANTEED,
                    AMOUNT_REQUIRED,
                    AMOUNT_DIFFERS,
                    TICKETING_TIME_LIMIT_PASSED,
                    TICKETING_TIME_LIMIT_TOO_CLOSE,
                    ALREADY_DEPARTED,
                    QUOTE_SUPERSEDED,
                    QUOTE_EXPIRED,
                    HOLD_RELEASED,
                    PAYMENT_NOT_CAPTURED,
                    TICKETING_FAILED,
                    SEATS_NOT_CHANGEABLE,
                    CASE_CLOSED,
                    CASE_ACTION_NOT_ALLOWED -> 409;
        };
    }
}
