package io.fareline.platform.security.limit;

import io.fareline.platform.security.Caller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses a client that asks for too much with 429, once it is known who asks; who shows no token is known by its address.
 * Answers say what is left, but for those that caches may share: what is left is one client's own.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 200)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
    @Context
    HttpServletRequest servletRequest;

    @Inject
    Instance<ClientLimits> limits;

    @Inject
    Charge charge;

    @Inject
    Caller caller;

    private volatile List<RequestGroup> groups;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!limits.isResolvable()) return;
        var group = group(request);
        if (group == null) return;
        var query = request.getUriInfo().getQueryParameters();
        charge.begin(group, client(request), limits.get().cost(group.name(), query));
        charge.refuseTooMuch();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isShared(response)) return;
        charge.decided().ifPresent(decided -> {
            response.getHeaders().putSingle("RateLimit-Policy", policy(decided.group()));
            response.getHeaders().putSingle("RateLimit", left(decided));
        });
    }

    private RequestGroup group(ContainerRequestContext request) {
        if (groups == null) groups = List.copyOf(limits.get().groups());
        String path = path(request.getUriInfo().getPathSegments());
        String method = request.getMethod().equals(HttpMethod.HEAD) ? HttpMethod.GET : request.getMethod();
        for (var group : groups) if (group.requests().have(method, path)) return group;
        return null;
    }

    /** As the resources are found by it: decoded, without parameters of its parts and empty ones. */
    private static String path(List<PathSegment> segments) {
        return segments.stream()
                .map(PathSegment::getPath)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private String client(ContainerRequestContext request) {
        if (caller.isKnown()) return "client " + caller.clientId();
        var forwarded = request.getHeaders().getOrDefault(ClientAddress.HEADER, List.of());
        return "address " + ClientAddress.of(forwarded, servletRequest.getRemoteAddr());
    }

    private static boolean isShared(ContainerResponseContext response) {
        String caching = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        return caching != null && caching.contains("public");
    }

    private static String policy(RequestGroup group) {
        var allowance = group.allowance();
        return "\"%s\";q=%d;w=%d"
                .formatted(group.name(), allowance.burst(), seconds(Duration.ofNanos(allowance.window() * 1_000)));
    }

    private static String left(Charge.Decided decided) {
        var verdict = decided.verdict();
        return "\"%s\";r=%d;t=%d".formatted(decided.group().name(), verdict.left(), seconds(verdict.wholeAfter()));
    }

    private static long seconds(Duration time) {
        return time.plusNanos(999_999_999).toSeconds();
    }
}
