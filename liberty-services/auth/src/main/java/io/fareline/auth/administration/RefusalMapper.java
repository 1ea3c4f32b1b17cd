package io.fareline.auth.administration;

import io.fareline.auth.client.Refusal;
import io.fareline.platform.problem.Problems;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The status of each refusal of a change. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        int status =
                switch (refusal.reason()) {
                    case SCOPE_NOT_GRANTABLE -> 400;
                    case NO_SUCH_CLIENT, NO_SUCH_SECRET -> 404;
                    case CLIENT_DISABLED, CLIENT_MANAGED_BY_CONFIGURATION, SECRET_ALREADY_ISSUED, TWO_SECRETS_LIVE ->
                        409;
                };
        return Problems.response(status, refusal.reason(), refusal.getMessage());
    }
}
