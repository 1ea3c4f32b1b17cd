package io.fareline.client;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Fareline's refusal, as RFC 9457 has it. Branch on {@link #code} or {@link #type}, which stay; the texts are for people.
 * One that {@link #isRetryable} has not been decided: the same call with the same key may come out otherwise.
 */
public final class ApiProblem extends FarelineException {
    private final Content content;
    private final IdempotencyKey idempotencyKey;

    /** Made by the library, from an answer. @param idempotencyKey null where the call had none */
    public ApiProblem(Content content, IdempotencyKey idempotencyKey) {
        super(content.message(), null);
        this.content = content;
        this.idempotencyKey = idempotencyKey;
    }

    /** What is wrong with one property of a request. @param field of a file the place, such as {@code line 4, column 55} */
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
            String instance,
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

    /**
     * Whether the same call may come out otherwise later, though the library's own attempts have brought nothing else. Send
     * it with the same {@link #idempotencyKey}, since something may have begun; a new key could do it a second time.
     */
    public boolean isRetryable() {
        return switch (content.status) {
            case 408, 429, 502, 503, 504 -> true;
            // Still under way, or met another change; a conflict without an invitation to come back is an answer.
            case 409 -> content.retryAfter != null || content.code.equals("REQUEST_IN_PROGRESS");
            default -> false;
        };
    }

    /** The key that the call was sent with, absent where it had none. */
    public Optional<IdempotencyKey> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** What kind of problem it is, such as {@code SOLD_OUT}; {@code HTTP_502} where the answer was not Fareline's. */
    public String code() {
        return content.code;
    }

    /** The same as a URI reference, such as {@code /problems/sold-out}. */
    public String type() {
        return content.type;
    }

    /** What kind of problem it is, for people. */
    public Optional<String> title() {
        return Optional.ofNullable(content.title);
    }

    /** What happened this time, for people. */
    public Optional<String> detail() {
        return Optional.ofNullable(content.detail);
    }

    /** Which occurrence of the problem it is, as a URI reference. */
    public Optional<String> instance() {
        return Optional.ofNullable(content.instance);
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
