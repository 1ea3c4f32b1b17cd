package io.fareline.booking.display;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A booking as the answer to a request that made or changed it. */
public final class AnswerMapper {
    private AnswerMapper() {}

    /** 201 when the booking is at rest, 202 while it is still being settled; its place is told either way. */
    public static Response of(Shown shown) {
        return Response.status(shown.state().isSettling() ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/bookings/" + shown.view().id())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .tag(new EntityTag(shown.entityTag()))
                .entity(shown.view())
                .build();
    }
}
