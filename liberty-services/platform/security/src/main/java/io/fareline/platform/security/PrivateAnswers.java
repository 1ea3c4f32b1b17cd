package io.fareline.platform.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** What somebody showed a token for is kept by no cache, unless the resource itself says how it may be. */
@Provider
public class PrivateAnswers implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null)
            response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, oneValue("private, no-store"));
    }

    private static List<Object> oneValue(String value) {
        return new ArrayList<>(List.of(value));
    }
}
