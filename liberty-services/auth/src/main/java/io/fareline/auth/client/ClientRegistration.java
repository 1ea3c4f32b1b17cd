package io.fareline.auth.client;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a client is registered as, apart from its secrets. Scopes are kept in alphabetical order. */
public record ClientRegistration(String name, Audience audience, List<String> scopes, ManagedBy managedBy) {
    /** The only scope of a token for the inside of the system, and never one for the outside. */
    public static final String INTERNAL_SCOPE = "internal";

    private static final int MOST_SCOPES = 32;
    private static final int LONGEST_NAME = 100;

    public ClientRegistration {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a client's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (audience == null || managedBy == null) {
            throw new IllegalArgumentException("a client has an audience and somebody who manages it");
        }
        scopes = List.copyOf(new TreeSet<>(scopes));
        if (scopes.isEmpty() || scopes.size() > MOST_SCOPES) {
            throw new IllegalArgumentException("a client has 1 to " + MOST_SCOPES + " scopes");
        }
        if (audience == Audience.INTERNAL && !scopes.equals(List.of(INTERNAL_SCOPE))) {
            throw new IllegalArgumentException("a client with audience internal has the scope internal and no other");
        }
        if (audience == Audience.INTERNAL && managedBy == ManagedBy.API) {
            throw new IllegalArgumentException("a client with audience internal comes from configuration only");
        }
        if (audience == Audience.FARELINE && scopes.contains(INTERNAL_SCOPE)) {
            throw new IllegalArgumentException("the scope internal needs the audience internal");
        }
    }

    /** A client as an administrator registers it over the API. */
    public static ClientRegistration byApi(String name, Set<String> scopes) {
        return new ClientRegistration(name, Audience.FARELINE, List.copyOf(scopes), ManagedBy.API);
    }
}
