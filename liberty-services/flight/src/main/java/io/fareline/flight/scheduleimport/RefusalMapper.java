package io.fareline.flight.scheduleimport;

import io.fareline.platform.problem.Problem;
import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The answer to each refusal of a file. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    public Response toResponse(Refusal refusal) {
        return switch (refusal.reason()) {
            case INVALID_SCHEDULE_FILE ->
                Response.status(400)
                        .type(Problem.MEDIA_TYPE)
                        .entity(InvalidFile.of(refusal))
                        .build();
            case IMPORT_IN_PROGRESS ->
                Problems.retryLater(409, refusal.reason().name(), refusal.getMessage(), RETRY_AFTER);
        };
    }
}
