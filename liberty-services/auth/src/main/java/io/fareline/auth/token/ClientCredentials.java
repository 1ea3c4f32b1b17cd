package io.fareline.auth.token;

import io.fareline.auth.client.ClientSecretValue;
import java.util.Set;

/**
 * A well-formed request for a token: who asks, with what secret, for which scopes.
 *
 * @param clientId as it was sent, which need not be an id that a client can have
 * @param scopes empty when the client wants all that it may have
 */
record ClientCredentials(String clientId, ClientSecretValue secret, Set<String> scopes) {}
