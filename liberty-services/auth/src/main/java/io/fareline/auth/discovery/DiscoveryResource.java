package io.fareline.auth.discovery;

import io.fareline.auth.AuthSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One document at the two well-known paths: OpenID Connect libraries ask for the first, OAuth ones for the second. */
@Path(".well-known")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {
    @Inject
    AuthSettings settings;

    private String document;

    @PostConstruct
    void write() {
        document = Metadata.of(settings);
    }

    @GET
    @Path("openid-configuration")
    @PermitAll
    public Response openIdConfiguration() {
        return answer();
    }

    @GET
    @Path("oauth-authorization-server")
    @PermitAll
    public Response authorizationServer() {
        return answer();
    }

    private Response answer() {
        return Response.ok(document)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + settings.jwksMaxAge().toSeconds())
                .build();
    }
}
