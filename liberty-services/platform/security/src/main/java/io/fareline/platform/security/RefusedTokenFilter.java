package io.fareline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Counts the answers of 401 to requests that showed a bearer token, whoever refused it. */
@Provider
@ApplicationScoped
public class RefusedTokenFilter implements ContainerResponseFilter {
    private static final String BEARER = "Bearer ";

    @Inject
    RefusedTokens refused;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (response.getStatus() == 401 && header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            refused.count();
    }
}
