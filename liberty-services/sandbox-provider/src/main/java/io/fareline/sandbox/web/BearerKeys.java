package io.fareline.sandbox.web;

import static io.fareline.sandbox.problem.ErrorCode.INVALID_KEY;
import static io.fareline.sandbox.problem.ErrorCode.PUBLISHABLE_KEY_REQUIRED;
import static io.fareline.sandbox.problem.ErrorCode.SECRET_KEY_REQUIRED;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fareline.sandbox.problem.ApiError;
import java.security.MessageDigest;

/** The two keys of the one account: the publishable one makes tokens of cards, the secret one moves money. */
public record BearerKeys(String publishable, String secret) {
    private static final String SCHEME = "Bearer ";

    /** Refuses unless the Authorization header carries the key that the route asks for. */
    void admit(Access access, String authorization) {
        if (access == Access.OPEN) return;
        var given = presented(authorization);
        var isPublishable = same(publishable, given);
        var isSecret = same(secret, given);
        if (!isPublishable && !isSecret) throw new ApiError(INVALID_KEY, "A valid key is required: Bearer <key>.");
        if (access == Access.SECRET && !isSecret) throw new ApiError(SECRET_KEY_REQUIRED, "This needs the secret key.");
        if (access == Access.PUBLISHABLE && !isPublishable)
            throw new ApiError(PUBLISHABLE_KEY_REQUIRED, "Cards are taken with the publishable key only.");
    }

    @Override
    public String toString() {
        return "BearerKeys";
    }

    private static String presented(String authorization) {
        var bearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? authorization.substring(SCHEME.length()) : "";
    }

    private static boolean same(String key, String given) {
        return MessageDigest.isEqual(key.getBytes(UTF_8), given.getBytes(UTF_8));
    }
}
