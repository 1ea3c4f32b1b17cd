package io.fareline.platform.security;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Shows this service's own token on each call of a REST client that registers it. */
public class ServiceTokenFilter implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext request) {
        String token = CDI.current().select(ServiceToken.class).get().value();
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
}
