package io.fareline.platform.security;

import io.fareline.platform.problem.Problems;
import io.fareline.platform.security.KnownKeys.Standing;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses a token signed by a key that is not in the key set, before the server verifies it: an unknown key would make
 * the server read the key set again for each request, and a withdrawn one would stay trusted by its cache. A client takes 401
 * for final, so where auth cannot be asked about a key it is told to come again.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class KeyFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 8_192;

    /** Ours have about 80; what is much longer may nest deeper than a parser bears. */
    private static final int LONGEST_HEADER = 1_000;

    /** Far more than auth has keys at a time; who writes the same header in many ways only makes it begin anew. */
    private static final int MOST_HEADERS = 64;

    @Inject
    KnownKeys keys;

    /** Headers that named a key of the set: all tokens of a key have the same one, and parsing it is most of the work. */
    private final Map<String, String> keyIds = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) return;
        String token = header.substring(BEARER.length()).trim();
        switch (standing(token)) {
            case KNOWN -> {}
            case UNDECIDED ->
                request.abortWith(Problems.unavailable("Tokens cannot be checked right now.", Duration.ofSeconds(2)));
            case UNKNOWN ->
                request.abortWith(Response.fromResponse(
                                Problems.response(401, "UNAUTHENTICATED", "The bearer token is not one of ours."))
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                        .build());
        }
    }

    /** Of the token's key, so far as it names one. */
    Standing standing(String token) {
        if (token.length() > LONGEST_TOKEN) return Standing.UNKNOWN;
        String header = token.substring(0, Math.max(0, token.indexOf('.')));
        String remembered = keyIds.get(header);
        if (remembered != null) return keys.of(remembered);
        String keyId = keyId(token);
        if (keyId == null) return Standing.UNKNOWN;
        var standing = keys.of(keyId);
        if (standing == Standing.KNOWN) {
            if (keyIds.size() >= MOST_HEADERS) keyIds.clear();
            keyIds.put(header, keyId);
        }
        return standing;
    }

    /** The {@code kid} of a token's header, or null where there is none to read. */
    static String keyId(String token) {
        int end = token.indexOf('.');
        if (end <= 0 || end > LONGEST_HEADER || token.length() > LONGEST_TOKEN) return null;
        try (var reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(token.substring(0, end))))) {
            return reader.readObject().getString("kid", null);
        } catch (JsonException | IllegalArgumentException | IllegalStateException | ClassCastException malformed) {
            return null;
        }
    }
}
