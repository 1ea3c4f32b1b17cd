package io.fareline.platform.security.limit;

import io.fareline.platform.problem.Problems;
import io.fareline.platform.security.limit.Charge.TooManyRequests;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 429 with the time after which the same would be allowed. */
@Provider
public class TooManyRequestsMapper implements ExceptionMapper<TooManyRequests> {
    @Override
    public Response toResponse(TooManyRequests tooMany) {
        return Problems.retryLater(429, "TOO_MANY_REQUESTS", tooMany.getMessage(), tooMany.retryAfter());
    }
}
