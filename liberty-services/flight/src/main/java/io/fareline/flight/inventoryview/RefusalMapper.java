package io.fareline.flight.inventoryview;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The answer where there is no such flight. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case NO_SUCH_FLIGHT -> 404;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
