package io.fareline.platform.security;

/** What is known of a key that signed a token. */
enum Standing {
    KNOWN,
    /** Auth has no such key, so the token is none of ours. */
    UNKNOWN,
    /** Auth could not be asked: the key may be a new one, and the token good. */
    UNDECIDED
}
