package io.fareline.flight.offer;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The status of each refusal of search and of offers. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public Response toResponse(Refusal refusal) {
        int status = status(refusal.reason());
        if (status == 503) return Problems.unavailable(refusal.getMessage(), SOON);
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }

    static int status(Refusal.Reason reason) {
        return switch (reason) {
            case UNKNOWN_AIRPORT,
                    SAME_AIRPORT,
                    SAME_CITY,
                    PAST_DATE,
                    SLICES_OUT_OF_ORDER,
                    BEYOND_SELLING_PERIOD,
                    PASSENGER_COUNT,
                    UNACCOMPANIED_CHILD,
                    INFANT_WITHOUT_ADULT,
                    INVALID_OFFER -> 400;
            case OFFER_EXPIRED -> 409;
            case NOT_LOADED -> 503;
        };
    }
}
