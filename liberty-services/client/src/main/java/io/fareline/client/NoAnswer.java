package io.fareline.client;

import java.util.Optional;

/**
 * No answer came within the attempts and the time that were allowed, so what was asked for may have happened or not.
 * Send the same call again with the same {@link #idempotencyKey} to find out; a new key would do it a second time.
 */
public final class NoAnswer extends FarelineException {
    private final transient IdempotencyKey idempotencyKey;

    /**
     * @param call what was asked, such as {@code POST /v1/bookings}
     * @param idempotencyKey null where the call changes nothing
     */
    public NoAnswer(String call, IdempotencyKey idempotencyKey, Throwable cause) {
        super(call + " got no answer: " + cause.getMessage(), cause);
        this.idempotencyKey = idempotencyKey;
    }

    /** The key that the call was sent with, absent where it changes nothing. */
    public Optional<IdempotencyKey> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }
}
