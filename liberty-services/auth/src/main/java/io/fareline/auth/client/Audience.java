package io.fareline.auth.client;

import java.util.Locale;

/** For whom a client's tokens are meant. It is decided by the client's registration, never by a request. */
public enum Audience {
    /** Calls from outside, through the edge. */
    FARELINE,
    /** Calls between services. */
    INTERNAL;

    /** The value of the token's {@code aud} claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
