package io.fareline.sandbox.web;

import static io.fareline.sandbox.problem.ErrorCode.IDEMPOTENCY_KEY_REQUIRED;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_IDEMPOTENCY_KEY;
import static io.fareline.sandbox.problem.ErrorCode.INVALID_REQUEST;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fareline.sandbox.problem.ApiError;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One request as an endpoint sees it: the key has been checked, the body read and bounded. */
public record Call(String target, Map<String, String> variables, Parameters parameters, byte[] body) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,255}");

    /** Everything that a request says beside its path and body. */
    public record Parameters(Map<String, List<String>> query, List<String> idempotencyKeys) {}

    /** A variable of the route's path. */
    public String variable(String name) {
        return variables.get(name);
    }

    /** A query parameter; twice the same one is refused. */
    public Optional<String> query(String name) {
        var values = parameters.query().getOrDefault(name, List.of());
        if (values.size() > 1) throw new ApiError(INVALID_REQUEST, "A query parameter is given more than once.");
        return values.stream().findFirst();
    }

    public <T> T read(Class<T> type) {
        return Json.read(body, type);
    }

    /** As {@link #read}, where no body at all stands for an empty object. */
    public <T> T readOptional(Class<T> type) {
        return Json.read(body.length == 0 ? "{}".getBytes(UTF_8) : body, type);
    }

    public String idempotencyKey() {
        var keys = parameters.idempotencyKeys();
        if (keys.isEmpty()) throw new ApiError(IDEMPOTENCY_KEY_REQUIRED, "The header Idempotency-Key is required.");
        if (keys.size() > 1 || !KEY.matcher(keys.getFirst()).matches())
            throw new ApiError(
                    INVALID_IDEMPOTENCY_KEY, "Idempotency-Key is 1 to 255 letters, digits or the characters _ . : -");
        return keys.getFirst();
    }

    /** SHA-256 over the path and the content, so that white space in a repeated body does not matter. */
    public byte[] hashWith(Object content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((target + "\n").getBytes(UTF_8));
            return digest.digest(Json.write(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return target;
    }
}
