package io.fareline.platform.outbox.inbox;

import io.fareline.platform.outbox.CloudEvent;
import io.fareline.platform.outbox.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Continues the trace in which an event was added with a span for its consumption. */
@ApplicationScoped
public class ConsumerSpans {
    @Inject
    Instance<Tracer> tracers;

    public void around(CloudEvent event, String stream, Runnable work) {
        var parent = event.traceparent().map(Traces::remote).filter(context -> context.isValid());
        if (parent.isEmpty() || !tracers.isResolvable()) {
            work.run();
            return;
        }
        var span = tracers.get()
                .spanBuilder("process " + stream)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(parent.get())))
                .setAttribute("messaging.system", "redis")
                .setAttribute("messaging.destination.name", stream)
                .setAttribute("messaging.message.id", event.id().toString())
                .startSpan();
        try {
            span.storeInContext(Context.root()).wrap(work).run();
        } catch (RuntimeException failure) {
            span.setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            span.end();
        }
    }
}
