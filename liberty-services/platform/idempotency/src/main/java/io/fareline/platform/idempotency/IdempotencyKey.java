package io.fareline.platform.idempotency;

/**
 * A client's name for one effect.
 *
 * @param client who chose it; two clients may choose the same
 * @param route HTTP method and path template, so that a client may use one key for several steps
 * @param value the header's value
 */
record IdempotencyKey(String client, String route, String value) {
    static final int LONGEST = 255;

    /** 1 to 255 printable ASCII characters. */
    static boolean isWellFormed(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c < 127);
    }
}
