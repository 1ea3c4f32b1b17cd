package io.fareline.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Holds the answer's bytes back until they are stored, and writes stored ones as they are. It stands next to the entity
 * writer, inside of any compression, which each client negotiates for itself.
 */
@Provider
@Idempotent
@ApplicationScoped
@Priority(Priorities.USER + 1000)
public class AnswerWriter implements WriterInterceptor {
    @Inject
    AnswerKeeper keeper;

    @Inject
    IdempotencySettings settings;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getProperty(AnswerFilter.REPLAY) instanceof KeptAnswer kept) {
            context.getOutputStream().write(kept.body());
        } else if (context.getProperty(AnswerFilter.CLAIM) instanceof Claim.Started claim
                && context.getProperty(AnswerFilter.HEAD) instanceof KeptAnswer head) {
            context.removeProperty(AnswerFilter.CLAIM);
            writeAndKeep(context, claim, head);
        } else context.proceed();
    }

    private void writeAndKeep(WriterInterceptorContext context, Claim.Started claim, KeptAnswer head)
            throws IOException {
        var client = context.getOutputStream();
        var held = new HeldBytes(client, settings.answerLimit());
        context.setOutputStream(held);
        try {
            context.proceed();
        } catch (IOException | RuntimeException failure) {
            keeper.release(claim);
            throw failure;
        } finally {
            context.setOutputStream(client);
        }
        if (held.areTooMany()) keeper.release(claim);
        else keeper.keep(claim, head.with(contentType(context), held.bytes()));
        held.send();
    }

    private static String contentType(WriterInterceptorContext context) {
        var type = context.getMediaType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM : type.toString();
    }
}
