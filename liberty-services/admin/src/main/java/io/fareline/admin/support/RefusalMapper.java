package io.fareline.admin.support;

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
                    case NO_SUCH_BOOKING, NO_SUCH_CASE -> 404;
                    case CASE_CLOSED, CASE_ACTION_NOT_ALLOWED -> 409;
                    case INVALID_SEARCH -> 400;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
