package io.fareline.platform.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Who makes the current request. Filled by {@link AccessFilter} once the token has been checked. */
@RequestScoped
public class Caller {
    private String clientId;
    private String actingClient;
    private Set<String> scopes = Set.of();

    void is(String clientId, String actingClient, Set<String> scopes) {
        this.clientId = clientId;
        this.actingClient = actingClient;
        this.scopes = Set.copyOf(scopes);
    }

    /** The OAuth client whose token this is: on internal calls the calling service. */
    public String clientId() {
        if (clientId == null) throw new IllegalStateException("This endpoint is open to all, so nobody is known.");
        return clientId;
    }

    /** The client on whose behalf: itself on public calls, the one that the service names on internal calls. */
    public String actingClient() {
        if (actingClient == null)
            throw new IllegalStateException("The calling service did not say on whose behalf it calls.");
        return actingClient;
    }

    public boolean isKnown() {
        return clientId != null;
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }
}
