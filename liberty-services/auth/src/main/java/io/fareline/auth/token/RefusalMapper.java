package io.fareline.auth.token;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says no in the words of RFC 6749, section 5.2. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final String CHALLENGE = "Basic realm=\"fareline\", charset=\"UTF-8\"";

    @Override
    public Response toResponse(Refusal refusal) {
        var error =
                switch (refusal.reason()) {
                    case MALFORMED_REQUEST -> OAuth2Error.INVALID_REQUEST;
                    case UNSUPPORTED_GRANT_TYPE -> OAuth2Error.UNSUPPORTED_GRANT_TYPE;
                    case CLIENT_NOT_AUTHENTICATED -> OAuth2Error.INVALID_CLIENT;
                    case TOO_MANY_FAILURES -> OAuth2Error.INVALID_CLIENT.setHTTPStatusCode(429);
                    // No error of RFC 6749 says it for this endpoint; that of its section 4.1.2.1 means the same.
                    case TOO_MANY_TOKENS -> OAuth2Error.TEMPORARILY_UNAVAILABLE.setHTTPStatusCode(429);
                    case SCOPE_NOT_ALLOWED -> OAuth2Error.INVALID_SCOPE;
                };
        var answer = answer(error.setDescription(refusal.getMessage()));
        if (error.getHTTPStatusCode() == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        refusal.retryAfter()
                .ifPresent(wait -> answer.header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, wait.plusNanos(999_999_999).toSeconds())));
        return answer.build();
    }

    private static Response.ResponseBuilder answer(ErrorObject error) {
        return Response.status(error.getHTTPStatusCode())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .entity(error.toJSONObject().toJSONString());
    }
}
