package io.fareline.sandbox.operation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an operation was refused. A refusal is an answer: it is stored and replayed like a success. */
enum RefusalCode {
    CARD_DECLINED,
    INSUFFICIENT_FUNDS,
    EXPIRED_CARD,
    INCORRECT_CVC,
    PROCESSING_ERROR,
    INVALID_TOKEN,
    NOT_AWAITING_AUTHENTICATION,
    AUTHENTICATION_REQUIRED,
    AUTHORIZATION_EXPIRED,
    NOT_AUTHORIZED,
    ALREADY_CAPTURED,
    ALREADY_VOIDED,
    NOT_CAPTURED,
    AMOUNT_TOO_LARGE;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
