package io.fareline.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Sends the bytes that are stored, next to the entity writer and in its place, so inside of any compression. */
@Provider
@Idempotent
@ApplicationScoped
@Priority(Priorities.USER + 1000)
public class AnswerWriter implements WriterInterceptor {
    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getProperty(AnswerFilter.BYTES) instanceof byte[] bytes)
            context.getOutputStream().write(bytes);
        else context.proceed();
    }
}
