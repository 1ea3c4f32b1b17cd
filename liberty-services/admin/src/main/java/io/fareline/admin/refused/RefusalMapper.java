package io.fareline.admin.refused;

import io.fareline.platform.problem.Problem;
import jakarta.json.Json;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Hands flight's problem on to whoever sent what it is about, as a problem of the path that they asked. */
@Provider
public class RefusalMapper implements ExceptionMapper<RefusedRequest> {
    @Context
    UriInfo uri;

    @Override
    public Response toResponse(RefusedRequest refused) {
        var problem = Json.createObjectBuilder(refused.problem())
                .add("instance", uri.getRequestUri().getRawPath())
                .build();
        var answer = Response.status(refused.status()).type(Problem.MEDIA_TYPE).entity(problem.toString());
        // Another import is running: an answer that is to be asked for again, and so is not kept.
        refused.retryAfter().ifPresent(time -> answer.header(HttpHeaders.RETRY_AFTER, time.toSeconds()));
        return answer.build();
    }
}
