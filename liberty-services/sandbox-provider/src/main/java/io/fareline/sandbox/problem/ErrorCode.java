package io.fareline.sandbox.problem;

import java.util.Locale;

/** Why a request itself is turned away. A refused card is not among them: that is an operation with an answer. */
public enum ErrorCode {
    INVALID_REQUEST(400),
    INVALID_AMOUNT(400),
    UNKNOWN_CURRENCY(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    INVALID_IDEMPOTENCY_KEY(400),
    INVALID_CURSOR(400),
    INVALID_LIMIT(400),
    INVALID_KEY(401),
    SECRET_KEY_REQUIRED(401),
    PUBLISHABLE_KEY_REQUIRED(401),
    INVALID_NUMBER(402),
    INCORRECT_NUMBER(402),
    TEST_CARDS_ONLY(402),
    INVALID_EXPIRY(402),
    EXPIRED_CARD(402),
    INVALID_CVC(402),
    NO_SUCH_PATH(404),
    NO_SUCH_AUTHORIZATION(404),
    NO_SUCH_CAPTURE(404),
    NO_SUCH_OPERATION(404),
    METHOD_NOT_ALLOWED(405),
    OPERATION_IN_PROGRESS(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    INTERNAL_ERROR(500),
    TEMPORARILY_UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status of an answer with this code. */
    public int status() {
        return status;
    }

    /** Whether the same request may well succeed in a second, so that the answer says Retry-After. */
    public boolean passes() {
        return this == OPERATION_IN_PROGRESS || this == TEMPORARILY_UNAVAILABLE;
    }

    /** The code as clients see it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
