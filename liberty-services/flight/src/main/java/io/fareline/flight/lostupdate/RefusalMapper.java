package io.fareline.flight.lostupdate;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The answer to who saw another version. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case CHANGED_MEANWHILE -> 409;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
