package io.fareline.client;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Fareline's refusal, as RFC 9457 has it. Branch on {@link #code} or {@link #type}, which stay; the texts are for people.
 */
public final class ApiProblem extends FarelineException {
    private final Content content;

    /** Made by the library, from an answer. */
    public ApiProblem(Content content) {
        super(content.message(), null);
        this.content = content;
    }

    /** What is wrong with one property of a request. */
    public record FieldError(String field, String rule) implements Serializable {}

    /**
     * What an answer says of itself.
     *
     * @param retryAfter null where the answer names no time
     */
    public record Content(
            int status,
            String type,
            String code,
            String title,
            String detail,
            String traceId,
            List<FieldError> errors,
            Duration retryAfter)
            implements Serializable {
        String message() {
            var text = new StringBuilder().append(status).append(' ').append(code);
            if (detail != null) text.append(": ").append(detail);
            if (!errors.isEmpty()) text.append(' ').append(errors);
            if (traceId != null) text.append(" (trace ").append(traceId).append(')');
            return text.toString();
        }
    }

    /** The status of HTTP. */
    public int status() {
        return content.status;
    }

    /** What kind of problem it is, such as {@code SOLD_OUT}; {@code HTTP_502} where the answer was not Fareline's. */
    public String code() {
        return content.code;
    }

    /** The same as a URI reference, such as {@code /problems/sold-out}. */
    public String type() {
        return content.type;
    }

    /** What happened this time, for people. */
    public Optional<String> detail() {
        return Optional.ofNullable(content.detail);
    }

    /** What is wrong with which property of the request; empty where it is not about properties. */
    public List<FieldError> errors() {
        return content.errors;
    }

    /** What to name to Fareline's support. */
    public Optional<String> traceId() {
        return Optional.ofNullable(content.traceId);
    }

    /** How long to wait before it is worth to ask again; absent where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(content.retryAfter);
    }
}
