package io.fareline.platform.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells each problem which path was asked and which trace it belongs to, whoever made it. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ProblemFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem)) return;
        String path = request.getUriInfo().getRequestUri().getRawPath();
        response.setEntity(problem.asked(path, traceId()), response.getEntityAnnotations(), response.getMediaType());
    }

    private static String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
