package io.fareline.platform.security;

import io.fareline.platform.problem.Problems;
import io.fareline.platform.service.Configuration;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Denies by default. A method that says nothing about who may call it is closed; a token for clients opens no internal
 * path and a token between services no public one; an internal resource is open to the services that it names.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 100)
public class AccessFilter implements ContainerRequestFilter {
    private static final Logger LOG = Logger.getLogger("security");
    private static final String CLIENTS = "fareline";
    private static final String SERVICES = "internal";
    private static final int LONGEST_CLIENT = 100;

    @Context
    ResourceInfo resource;

    @Inject
    Caller caller;

    @Inject
    Configuration configuration;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!needsToken(resource)) return;
        if (!has(resource, RolesAllowed.class) || has(resource, DenyAll.class))
            refuse(request, "the endpoint names nobody who may call it");
        else if (request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token) admit(request, token);
        else request.abortWith(Problems.response(401, "UNAUTHENTICATED", "A valid bearer token is needed."));
    }

    /** The resources of the server itself (such as its OpenAPI document) have their own protection. */
    static boolean needsToken(ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && resource.getResourceClass().getName().startsWith("io.fareline.")
                && (!has(resource, PermitAll.class) || has(resource, RolesAllowed.class));
    }

    private void admit(ContainerRequestContext request, JsonWebToken token) {
        InternalOnly internal = resource.getResourceClass().getAnnotation(InternalOnly.class);
        Set<String> audience = token.getAudience() == null ? Set.of() : token.getAudience();
        String client = token.getClaim("client_id");
        if (client == null) refuse(request, "the token names no client");
        else if (internal == null && !audience.contains(CLIENTS))
            refuse(request, "the token is for calls between services");
        else if (internal != null && !audience.contains(SERVICES)) refuse(request, "the token is for clients");
        else if (internal != null && !callers(internal).contains(client))
            refuse(request, client + " is not among the callers");
        else caller.is(client, actingClient(request, client, internal != null), token.getGroups());
    }

    private List<String> callers(InternalOnly internal) {
        if (internal.setting().isEmpty()) return List.of(internal.callers());
        var named = configuration.optionalText(internal.setting()).orElse("").split(",");
        return Stream.concat(Stream.of(internal.callers()), Stream.of(named).map(String::strip))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String actingClient(ContainerRequestContext request, String client, boolean internal) {
        if (!internal) return client;
        String acting = request.getHeaderString(ActingClient.HEADER);
        return acting == null || acting.isBlank() || acting.length() > LONGEST_CLIENT ? null : acting;
    }

    private static boolean has(ResourceInfo resource, Class<? extends java.lang.annotation.Annotation> annotation) {
        AnnotatedElement method = resource.getResourceMethod();
        if (method.isAnnotationPresent(annotation)) return true;
        boolean methodSpeaks = method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(PermitAll.class)
                || method.isAnnotationPresent(DenyAll.class);
        return !methodSpeaks && resource.getResourceClass().isAnnotationPresent(annotation);
    }

    private static void refuse(ContainerRequestContext request, String why) {
        LOG.log(Level.INFO, "Refused {0} {1}: {2}.", new Object[] {
            request.getMethod(), request.getUriInfo().getPath().replaceAll("[^\\x21-\\x7e]", "?"), why
        });
        Response answer = Problems.response(403, "FORBIDDEN", "The token does not allow this.");
        request.abortWith(answer);
    }
}
