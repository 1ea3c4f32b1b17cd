package io.fareline.platform.security;

import io.fareline.platform.problem.InvalidRequest;
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

    /**
     * The client on whose behalf: itself on public calls, the one that the service names on internal calls.
     *
     * @throws InvalidRequest when the calling service named none
     */
    public String actingClient() {
        if (actingClient == null)
            throw InvalidRequest.field(ActingClient.HEADER, "must say on whose behalf the call is");
        return actingClient;
    }

    public boolean isKnown() {
        return clientId != null;
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }
}
