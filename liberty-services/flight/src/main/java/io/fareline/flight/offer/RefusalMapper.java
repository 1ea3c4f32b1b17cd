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
        return switch (refusal.reason()) {
            case UNKNOWN_AIRPORT,
                    SAME_AIRPORT,
                    SAME_CITY,
                    PAST_DATE,
                    SLICES_OUT_OF_ORDER,
                    BEYOND_SELLING_PERIOD,
                    PASSENGER_COUNT,
                    UNACCOMPANIED_CHILD,
                    INFANT_WITHOUT_ADULT,
                    INVALID_OFFER -> Problems.response(400, refusal.reason(), refusal.getMessage());
            case OFFER_EXPIRED -> Problems.response(409, refusal.reason(), refusal.getMessage());
            case NOT_LOADED -> Problems.unavailable(refusal.getMessage(), SOON);
        };
    }
}
