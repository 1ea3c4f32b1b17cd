package io.fareline.flight.seatblocking;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The status of each refusal of a block. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case NO_SUCH_FLIGHT -> 404;
                    case FLIGHT_CANCELLED, FLIGHT_DEPARTED, NO_SUCH_SEAT, SEAT_TAKEN -> 409;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
