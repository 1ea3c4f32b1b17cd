package io.fareline.booking.refusal;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers with the status and the code that the other service decided on. */
@Provider
public class PassedOnRefusalMapper implements ExceptionMapper<PassedOnRefusal> {
    @Override
    public Response toResponse(PassedOnRefusal refusal) {
        return refusal.retryAfter()
                .map(wait -> Problems.retryLater(refusal.status(), refusal.code(), refusal.getMessage(), wait))
                .orElseGet(() -> Problems.response(refusal.status(), refusal.code(), refusal.getMessage()));
    }
}
