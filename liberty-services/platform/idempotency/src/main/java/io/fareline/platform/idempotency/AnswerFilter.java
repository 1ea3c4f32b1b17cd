package io.fareline.platform.idempotency;

import io.fareline.platform.problem.ProblemFilter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.Closeable;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Decides what becomes of the key once the answer's status is known, after all other filters have had their say. An
 * answer that is kept is written into memory here and stored; {@link AnswerWriter} sends those very bytes.
 */
@Provider
@Idempotent
@ApplicationScoped
@Priority(1)
public class AnswerFilter implements ContainerResponseFilter {
    static final String CLAIM = "io.fareline.platform.idempotency.claim";
    static final String SECRET = "io.fareline.platform.idempotency.secret";
    static final String FILE = "io.fareline.platform.idempotency.file";
    static final String BYTES = "io.fareline.platform.idempotency.bytes";
    private static final Logger LOG = Logger.getLogger(AnswerFilter.class.getName());

    @Context
    Providers providers;

    @Inject
    AnswerKeeper keeper;

    @Inject
    IdempotencySettings settings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (request.getProperty(FILE) instanceof Closeable file) file.close();
        if (!(request.getProperty(CLAIM) instanceof Claim.Started claim)) return;
        request.removeProperty(CLAIM);
        boolean invitesToComeBack = response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER);
        if (KeptAnswer.isWorthKeeping(response.getStatus(), invitesToComeBack)) keep(claim, request, response);
        else keeper.release(claim);
    }

    private void keep(Claim.Started claim, ContainerRequestContext request, ContainerResponseContext response)
            throws IOException {
        KeptAnswer answer;
        try {
            answer = WrittenAnswer.of(response, providers);
        } catch (IOException | RuntimeException unwritable) {
            keeper.release(claim);
            throw unwritable;
        }
        if (answer.body().length > settings.answerLimit()) {
            LOG.log(Level.WARNING, "The answer about {0} is too long to be kept.", claim.effectId());
            keeper.release(claim);
            return;
        }
        switch (keeper.keep(claim, answer, Boolean.TRUE.equals(request.getProperty(SECRET)))) {
            case AnswerKeeper.Outcome.Kept(var kept) -> {
                if (kept != answer) become(response, kept.again());
                if (response.hasEntity()) request.setProperty(BYTES, kept.body());
            }
            case AnswerKeeper.Outcome.NotYet(var problem) -> {
                become(response, problem);
                new ProblemFilter().filter(request, response);
            }
        }
    }

    private static void become(ContainerResponseContext response, Response other) {
        KeptAnswer.NAMED.forEach(response.getHeaders()::remove);
        response.setStatus(other.getStatus());
        response.getHeaders().putAll(other.getHeaders());
        response.setEntity(other.getEntity(), new Annotation[0], other.getMediaType());
    }
}
