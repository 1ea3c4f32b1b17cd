package io.fareline.platform.idempotency;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** 409 with Retry-After: the answer will be the other attempt's. */
@Provider
public class OvertakenMapper implements ExceptionMapper<Overtaken> {
    @Override
    public Response toResponse(Overtaken overtaken) {
        return inProgress(overtaken.retryAfter());
    }

    static Response inProgress(Duration retryAfter) {
        return Problems.retryLater(
                409, "REQUEST_IN_PROGRESS", "The first request with this key is still running.", retryAfter);
    }
}
