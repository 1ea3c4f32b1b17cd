package io.fareline.flight.inventorychange;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The status of each refusal of a change. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case NO_SUCH_CLASS, CLASS_ABOVE_CABIN, BLOCKED_ABOVE_CABIN -> 409;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
