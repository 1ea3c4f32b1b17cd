package io.fareline.flight.overbookingapplication;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The answer to each refusal. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    public Response toResponse(Refusal refusal) {
        return switch (refusal.reason()) {
            case NO_SUCH_APPLICATION -> Problems.response(404, refusal.reason(), refusal.getMessage());
            case TOO_MANY_APPLICATIONS ->
                Problems.retryLater(409, refusal.reason().name(), refusal.getMessage(), RETRY_AFTER);
        };
    }
}
