package io.fareline.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Decides what becomes of the key once the answer's status is known, after all other filters have had their say. An
 * answer with a body goes on to {@link AnswerWriter}, which alone sees its bytes.
 */
@Provider
@Idempotent
@ApplicationScoped
@Priority(1)
public class AnswerFilter implements ContainerResponseFilter {
    static final String CLAIM = "io.fareline.platform.idempotency.claim";
    static final String HEAD = "io.fareline.platform.idempotency.head";
    static final String REPLAY = "io.fareline.platform.idempotency.replay";

    @Inject
    AnswerKeeper keeper;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIM) instanceof Claim.Started claim)) return;
        boolean invitesToComeBack = response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER);
        if (!KeptAnswer.isWorthKeeping(response.getStatus(), invitesToComeBack)) {
            request.removeProperty(CLAIM);
            keeper.release(claim);
            return;
        }
        var head = KeptAnswer.head(response.getStatus(), response.getStringHeaders());
        if (response.hasEntity()) {
            request.setProperty(HEAD, head);
        } else {
            request.removeProperty(CLAIM);
            keeper.keep(claim, head);
        }
    }
}
