package io.fareline.platform.security;

import io.fareline.platform.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/**
 * Counts the answers of 401 to requests that showed a bearer token, whoever refused it. A good token that the server could
 * not verify is told to come again instead, since a client takes 401 for final.
 */
@Provider
@ApplicationScoped
public class RefusedTokenFilter implements ContainerResponseFilter {
    private static final String BEARER = "Bearer ";

    @Context
    ResourceInfo resource;

    @Inject
    RefusedTokens refused;

    @Inject
    SecondOpinion opinion;

    @Inject
    KnownKeys keys;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (response.getStatus() != 401 || header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return;
        if (AccessFilter.needsToken(resource)
                && opinion.isGood(header.substring(BEARER.length()).trim())) comeAgain(response);
        else refused.count();
    }

    private void comeAgain(ContainerResponseContext response) {
        refused.countGood();
        // Should the server have found no key, it does when the client comes again.
        keys.askUnlessJustAsked();
        var again = Problems.unavailable("Tokens cannot be checked right now.", Duration.ofSeconds(2));
        response.setStatus(again.getStatus());
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.getHeaders().putAll(again.getHeaders());
        response.setEntity(again.getEntity(), null, again.getMediaType());
    }
}
