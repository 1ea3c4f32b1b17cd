package io.fareline.booking.lookup;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 429 with the time after which lookups are counted anew. */
@Provider
public class TooManyLookupsMapper implements ExceptionMapper<TooManyLookups> {
    @Override
    public Response toResponse(TooManyLookups tooMany) {
        return Problems.retryLater(429, "TOO_MANY_LOOKUPS", tooMany.getMessage(), tooMany.retryAfter());
    }
}
