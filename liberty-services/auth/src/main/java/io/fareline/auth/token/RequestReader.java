package io.fareline.auth.token;

import static io.fareline.auth.token.Refusal.Reason.CLIENT_NOT_AUTHENTICATED;
import static io.fareline.auth.token.Refusal.Reason.MALFORMED_REQUEST;
import static io.fareline.auth.token.Refusal.Reason.SCOPE_NOT_ALLOWED;
import static io.fareline.auth.token.Refusal.Reason.UNSUPPORTED_GRANT_TYPE;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.fareline.auth.client.ClientSecretValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a token request and refuses what RFC 6749 does not allow, before any secret is looked at. The Nimbus SDK does the
 * parsing; the order of the checks and the answers are ours.
 */
final class RequestReader {
    /** The characters and the separator of RFC 6749, appendix A.4. */
    private static final Pattern SCOPES = Pattern.compile("[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*");

    private static final List<String> OTHER_PROOFS =
            List.of("client_secret", "client_assertion", "client_assertion_type");

    private RequestReader() {}

    static ClientCredentials read(RequestParts parts) {
        if (parts.query() != null) throw malformed("Parameters belong in the body, never in the query string.");
        refuseOtherMediaTypes(parts.contentType());
        Map<String, List<String>> parameters = URLUtils.parseParameters(parts.body());
        refuseRepeated(parameters);
        var client = credentials(parts.authorization(), parameters);
        refuseOtherGrants(parameters);
        return new ClientCredentials(
                client.getClientID().getValue(),
                new ClientSecretValue(client.getClientSecret().getValue()),
                scopes(parameters));
    }

    private static void refuseOtherMediaTypes(String contentType) {
        try {
            if (contentType != null && ContentType.parse(contentType).matches(ContentType.APPLICATION_URLENCODED))
                return;
        } catch (java.text.ParseException unreadable) {
            // Falls through to the same refusal.
        }
        throw malformed("The body must be application/x-www-form-urlencoded.");
    }

    private static void refuseRepeated(Map<String, List<String>> parameters) {
        for (var parameter : parameters.entrySet()) {
            if (parameter.getValue().size() > 1) throw malformed("A parameter is given more than once.");
        }
    }

    private static ClientSecretBasic credentials(List<String> headers, Map<String, List<String>> parameters) {
        boolean otherProof = OTHER_PROOFS.stream().anyMatch(parameters::containsKey);
        if (headers.isEmpty()) {
            throw new Refusal(
                    CLIENT_NOT_AUTHENTICATED,
                    otherProof
                            ? "Send the client id and secret in the Authorization header (client_secret_basic)."
                            : "Client authentication is missing.");
        }
        if (headers.size() > 1 || otherProof) throw malformed("Use one way of client authentication only.");
        try {
            var client = ClientSecretBasic.parse(headers.getFirst());
            if (client.getClientSecret().getValue().isEmpty()) throw notAuthenticated();
            refuseAnotherClient(client, parameters.get("client_id"));
            return client;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw notAuthenticated();
        }
    }

    private static void refuseAnotherClient(ClientSecretBasic client, List<String> inBody) {
        if (inBody == null || inBody.getFirst().isEmpty()) return;
        if (!inBody.getFirst().equals(client.getClientID().getValue())) {
            throw malformed("The client_id of the body is not that of the Authorization header.");
        }
    }

    private static void refuseOtherGrants(Map<String, List<String>> parameters) {
        var values = parameters.getOrDefault("grant_type", List.of(""));
        String grant = values.getFirst();
        if (grant.isBlank()) throw malformed("The parameter grant_type is missing.");
        if (!grant.equals(GrantType.CLIENT_CREDENTIALS.getValue())) {
            throw new Refusal(UNSUPPORTED_GRANT_TYPE, "The only grant type is client_credentials.");
        }
    }

    private static Set<String> scopes(Map<String, List<String>> parameters) {
        String asked = parameters.getOrDefault("scope", List.of("")).getFirst();
        if (asked.isEmpty()) return Set.of();
        if (!SCOPES.matcher(asked).matches()) {
            throw new Refusal(SCOPE_NOT_ALLOWED, "The scope is not a list of scopes, one space between two.");
        }
        return Set.copyOf(Scope.parse(asked).toStringList());
    }

    private static Refusal notAuthenticated() {
        return new Refusal(CLIENT_NOT_AUTHENTICATED, "Client authentication failed.");
    }

    private static Refusal malformed(String description) {
        return new Refusal(MALFORMED_REQUEST, description);
    }
}
