package io.fareline.sandbox.switches;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be asked of the provider; each has an effect at most once per idempotency key. */
public enum Kind {
    AUTHORIZATION("au"),
    AUTHENTICATION("an"),
    CAPTURE("cp"),
    VOID("vd"),
    REFUND("rf");

    private final String prefix;

    Kind(String prefix) {
        this.prefix = prefix;
    }

    /** The beginning of the ids of such operations. */
    public String prefix() {
        return prefix;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
