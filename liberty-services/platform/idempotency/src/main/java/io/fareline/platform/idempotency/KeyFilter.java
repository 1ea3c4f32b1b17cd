package io.fareline.platform.idempotency;

import io.fareline.platform.problem.Problems;
import io.fareline.platform.problem.RequestBody;
import io.fareline.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Claims the key before the resource method runs, once it is known who calls; or answers in the method's place. */
@Provider
@Idempotent
@ApplicationScoped
@Priority(Priorities.HEADER_DECORATOR + 500)
public class KeyFilter implements ContainerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final Logger LOG = Logger.getLogger(KeyFilter.class.getName());

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    RequestBody requestBody;

    @Inject
    IdempotencyKeys keys;

    @Inject
    IdempotentRequest idempotentRequest;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String value = request.getHeaderString(HEADER);
        if (value == null) {
            request.abortWith(
                    Problems.response(400, "IDEMPOTENCY_KEY_REQUIRED", "This request needs a header " + HEADER + "."));
        } else if (!IdempotencyKey.isWellFormed(value)) {
            request.abortWith(Problems.response(
                    400, "IDEMPOTENCY_KEY_MALFORMED", HEADER + " has 1 to 255 printable ASCII characters."));
        } else claim(request, value);
    }

    private void claim(ContainerRequestContext request, String value) throws IOException {
        byte[] body = requestBody.read(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        var route = Route.of(request.getMethod(), resource.getResourceClass(), resource.getResourceMethod());
        var key = new IdempotencyKey(caller.clientId(), route, value);
        var hash = RequestHash.of(request.getMethod(), request.getUriInfo().getRequestUri(), body);
        switch (keys.claim(key, hash)) {
            case Claim.Started started -> {
                idempotentRequest.is(started.effectId(), started.attempt());
                request.setProperty(AnswerFilter.CLAIM, started);
            }
            case Claim.Answered answered -> {
                request.setProperty(AnswerFilter.REPLAY, answered.answer());
                request.abortWith(answered.answer().again());
            }
            case Claim.Running running ->
                request.abortWith(Problems.retryLater(
                        409,
                        "REQUEST_IN_PROGRESS",
                        "The first request with this key is still running.",
                        running.retryAfter()));
            case Claim.Reused reused -> request.abortWith(reused(key));
        }
    }

    private static Response reused(IdempotencyKey key) {
        LOG.log(Level.WARNING, "Client {0} used an idempotency key of {1} for another request.", new Object[] {
            key.client(), key.route()
        });
        return Problems.response(
                422, "IDEMPOTENCY_KEY_REUSED", "This key was used for another request; a new request needs a new key.");
    }
}
