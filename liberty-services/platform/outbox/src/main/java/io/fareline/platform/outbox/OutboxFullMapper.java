package io.fareline.platform.outbox;

import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** A full outbox is temporary, and nothing was done. */
@Provider
public class OutboxFullMapper implements ExceptionMapper<OutboxFull> {
    private static final Duration LATER = Duration.ofSeconds(10);

    @Override
    public Response toResponse(OutboxFull full) {
        return Problems.unavailable("Too much waits to be told to other services; try again later.", LATER);
    }
}
