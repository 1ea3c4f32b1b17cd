package io.fareline.auth.token;

import io.fareline.auth.AuthSettings;
import io.fareline.platform.idempotency.IdempotentBy;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The token endpoint. It takes any media type, since a wrong one is an OAuth error and not a problem. */
@Path("oauth/token")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    @Inject
    IssueToken issueToken;

    @Inject
    AuthSettings settings;

    @Inject
    io.fareline.platform.problem.RequestBody bodies;

    @POST
    @IdempotentBy(
            value = "nothing",
            because = "RFC 6749 knows no key; each request makes a token, which is stored nowhere and changes nothing.")
    @PermitAll
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenForm.class)))
    @APIResponse(responseCode = "200", description = "The token, as RFC 6749 section 5.1 says")
    @APIResponse(responseCode = "400", description = "An error of RFC 6749 section 5.2")
    @APIResponse(responseCode = "401", description = "The client could not be authenticated")
    @APIResponse(
            responseCode = "429",
            description = "The client failed too often, or has had too many tokens; see Retry-After")
    public Response token(@Context HttpServletRequest http, InputStream stream) throws IOException {
        var body = new String(bodies.read(stream), StandardCharsets.UTF_8);
        var parts = new RequestParts(
                values(http, HttpHeaders.AUTHORIZATION), http.getContentType(), http.getQueryString(), body);
        var token = issueToken.to(RequestReader.read(parts), address(http));
        return Response.ok(token.toJson())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    private CallerAddress address(HttpServletRequest http) {
        return CallerAddress.of(http.getRemoteAddr(), values(http, "X-Forwarded-For"), settings.trustedProxies());
    }

    private static List<String> values(HttpServletRequest http, String header) {
        return Collections.list(http.getHeaders(header));
    }
}
