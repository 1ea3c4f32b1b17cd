package io.fareline.admin.events;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case NO_SUCH_DEAD_EVENT -> 404;
                    case DEAD_EVENT_SETTLED, NOTHING_TO_REQUEUE, FAILED_AGAIN -> 409;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
