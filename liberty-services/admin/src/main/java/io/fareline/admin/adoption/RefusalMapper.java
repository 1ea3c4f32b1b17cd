package io.fareline.admin.adoption;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public Response toResponse(Refusal refusal) {
        return switch (refusal.reason()) {
            case NO_SUCH_ADOPTION, NO_SUCH_REFUND, NO_SUCH_BOOKING -> problem(404, refusal);
            case SINCE_OUT_OF_RANGE -> problem(400, refusal);
            case ADOPTION_CONFIRMED, SECOND_PERSON_REQUIRED, BOOKING_NOT_CANCELLABLE -> problem(409, refusal);
            // Not kept as the answer to the key: the same request may be sent again.
            case ADOPTION_IN_PROGRESS ->
                Problems.retryLater(409, refusal.reason().name(), refusal.getMessage(), SOON);
        };
    }

    private static Response problem(int status, Refusal refusal) {
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
