package io.fareline.flight.seating;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The status of each refusal of a seat. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case NO_SUCH_SEGMENT, PASSENGERS_DIFFER_FROM_HOLD, SEAT_ASKED_TWICE -> 400;
                    case NO_SUCH_FLIGHT, NO_SUCH_HOLD -> 404;
                    case HOLD_EXPIRED,
                            HOLD_RELEASED,
                            FLIGHT_CANCELLED,
                            FLIGHT_DEPARTED,
                            NO_SUCH_SEAT,
                            SEAT_OF_OTHER_CABIN,
                            SEAT_BLOCKED,
                            SEAT_TAKEN,
                            EXIT_SEAT,
                            SEAT_NOT_FOR_CHILDREN,
                            SEAT_NOT_FOR_INFANTS,
                            TOO_MANY_INFANTS,
                            NO_SEATS_LEFT -> 409;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
