package io.fareline.flight.offer;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The status of each refusal of search and of offers. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case UNKNOWN_AIRPORT,
                            SAME_AIRPORT,
                            PAST_DATE,
                            BEYOND_SELLING_PERIOD,
                            PASSENGER_COUNT,
                            UNACCOMPANIED_CHILD,
                            INFANT_WITHOUT_ADULT,
                            INVALID_OFFER -> 400;
                    case OFFER_EXPIRED -> 409;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
