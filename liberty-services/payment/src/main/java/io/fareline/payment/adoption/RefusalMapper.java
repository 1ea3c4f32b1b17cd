package io.fareline.payment.adoption;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The status of each refusal. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public Response toResponse(Refusal refusal) {
        return switch (refusal.reason()) {
            case NO_SUCH_ADOPTION, NO_SUCH_REFUND -> problem(404, refusal);
            case INVALID_LIMIT, SINCE_OUT_OF_RANGE -> problem(400, refusal);
            case ADOPTION_IN_PROGRESS ->
                Problems.retryLater(409, refusal.reason().name(), refusal.getMessage(), SOON);
            case ADOPTION_ID_REUSED, ADOPTION_CONFIRMED, SECOND_PERSON_REQUIRED -> problem(409, refusal);
        };
    }

    private static Response problem(int status, Refusal refusal) {
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
