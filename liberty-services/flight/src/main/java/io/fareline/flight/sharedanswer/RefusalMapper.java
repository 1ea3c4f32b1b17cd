package io.fareline.flight.sharedanswer;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The status of each refusal. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Override
    public Response toResponse(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_AIRPORT,
                    SAME_AIRPORT,
                    PAST_DATE,
                    BEYOND_SELLING_PERIOD,
                    PASSENGER_COUNT,
                    UNACCOMPANIED_CHILD,
                    INFANT_WITHOUT_ADULT -> Problems.response(400, refusal.reason(), refusal.getMessage());
            case NOT_READY -> Problems.unavailable(refusal.getMessage(), SOON);
        };
    }
}
