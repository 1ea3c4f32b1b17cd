package io.fareline.flight.sharedanswer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Tells caches what they may do with a shared answer, and asks for nothing to be sent that the other side has. Nothing
 * varies: the address says all that the answer depends on. What is left of an answer's freshness counts from the age of
 * the timetable, not from when the answer was made or kept, so that no cache makes it older than it may be.
 */
@Provider
@ApplicationScoped
public class SharedAnswerFilter implements ContainerResponseFilter {
    /** Of what moment the answer speaks; not in the body, which would be another one each time. */
    static final String AS_OF = "Fareline-As-Of";

    @Inject
    SharedAnswerSettings settings;

    @Inject
    Clock clock;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof SharedAnswer answer)) return;
        String tag = '"' + answer.tag() + '"';
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, caching(answer));
        headers.putSingle(AS_OF, answer.asOf().toString());
        if (isKnown(tag, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        } else response.setEntity(answer.body(), response.getEntityAnnotations(), response.getMediaType());
    }

    private String caching(SharedAnswer answer) {
        var caching = settings.caching();
        var age = Duration.between(answer.asOf(), clock.instant());
        var left = caching.fresh().minus(age.isNegative() ? Duration.ZERO : age);
        return "public, max-age=%d, stale-while-revalidate=%d, stale-if-error=%d"
                .formatted(
                        Math.max(0, left.toSeconds()),
                        caching.revalidate().toSeconds(),
                        caching.error().toSeconds());
    }

    /** By weak comparison (RFC 9110): a cache that compressed the answer has made the tag weak. */
    static boolean isKnown(String tag, List<String> known) {
        if (known == null) return false;
        for (var list : known)
            for (var each : list.split(",")) {
                var one = each.strip();
                if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) return true;
            }
        return false;
    }
}
