package io.fareline.auth.keys;

import io.fareline.auth.AuthSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The public keys. Each service asks often, so the answer is made once and can be cached. */
@Path("oauth/jwks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
    @Inject
    SigningKeys keys;

    @Inject
    AuthSettings settings;

    @GET
    @PermitAll
    public Response keys(@Context Request request) {
        var published = keys.published();
        var tag = new EntityTag(published.tag());
        var answer = request.evaluatePreconditions(tag);
        if (answer == null) answer = Response.ok(published.json()).tag(tag);
        return answer.header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + settings.jwksMaxAge().toSeconds())
                .build();
    }
}
