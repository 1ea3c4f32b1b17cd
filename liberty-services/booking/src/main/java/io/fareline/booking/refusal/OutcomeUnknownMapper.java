package io.fareline.booking.refusal;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 503 with Retry-After, which is never kept as the answer to an idempotency key. */
@Provider
public class OutcomeUnknownMapper implements ExceptionMapper<OutcomeUnknown> {
    @Override
    public Response toResponse(OutcomeUnknown unknown) {
        return Problems.unavailable(unknown.getMessage(), unknown.retryAfter());
    }
}
