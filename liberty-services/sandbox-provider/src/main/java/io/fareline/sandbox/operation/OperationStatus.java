package io.fareline.sandbox.operation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an operation ended; only an authorization can end in a request for action by the card's holder. */
enum OperationStatus {
    SUCCEEDED,
    REFUSED,
    REQUIRES_ACTION;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
