package io.fareline.platform.idempotency;

import io.fareline.platform.problem.Problems;
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
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Claims the key before the resource method runs, once it is known who calls; or answers in the method's place. */
@Provider
@Idempotent
@ApplicationScoped
@Priority(Priorities.HEADER_DECORATOR + 500)
public class KeyFilter implements ContainerRequestFilter {
    private static final Logger LOG = Logger.getLogger(KeyFilter.class.getName());

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    BodyReader bodies;

    @Inject
    IdempotencyKeys keys;

    @Inject
    RunningAttempts running;

    @Inject
    IdempotentRequest idempotentRequest;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String value = request.getHeaderString(Idempotent.HEADER);
        if (value == null) {
            request.abortWith(Problems.response(
                    400, "IDEMPOTENCY_KEY_REQUIRED", "This request needs a header " + Idempotent.HEADER + "."));
        } else if (!IdempotencyKey.isWellFormed(value)) {
            request.abortWith(Problems.response(
                    400, "IDEMPOTENCY_KEY_MALFORMED", Idempotent.HEADER + " has 1 to 255 printable ASCII characters."));
        } else claim(request, value);
    }

    private void claim(ContainerRequestContext request, String value) throws IOException {
        var marked = Marked.of(resource);
        byte[] hash = bodies.read(request, marked);
        var route = Route.of(request.getMethod(), resource.getResourceClass(), resource.getResourceMethod());
        var key = new IdempotencyKey(caller.clientId(), route, value);
        switch (keys.claim(key, hash)) {
            case Claim.Started started -> {
                running.begin(started);
                idempotentRequest.is(started.effectId(), started.attempt());
                request.setProperty(AnswerFilter.CLAIM, started);
                request.setProperty(AnswerFilter.SECRET, marked.secret());
            }
            case Claim.Answered(var answer) -> {
                request.setProperty(AnswerFilter.BYTES, answer.body());
                request.abortWith(answer.again());
            }
            case Claim.Running(var retryAfter) -> request.abortWith(OvertakenMapper.inProgress(retryAfter));
            case Claim.Withheld _ -> request.abortWith(AnswerKeeper.withheld());
            case Claim.Reused _ -> request.abortWith(reused(key));
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
