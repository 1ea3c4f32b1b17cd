package io.fareline.client;

import java.util.Optional;

/**
 * No answer came within the attempts and the time that were allowed, so what was asked for may have happened or not.
 * Send the same call again with the same {@link #idempotencyKey} to find out; a new key would do it a second time.
 */
public final class NoAnswer extends FarelineException {
    private final IdempotencyKey idempotencyKey;
    private final boolean sent;

    /**
     * Made by the library.
     *
     * @param call what was asked, such as {@code POST /v1/bookings}
     * @param idempotencyKey null where the call changes nothing
     * @param sent whether it ever left
     */
    public NoAnswer(String call, IdempotencyKey idempotencyKey, boolean sent, Throwable cause) {
        super(call + (sent ? " got no answer: " : " was not sent: ") + cause.getMessage(), cause);
        this.idempotencyKey = idempotencyKey;
        this.sent = sent;
    }

    /** False where the call never left, so that nothing can have happened: no token could be had, for example. */
    public boolean wasSent() {
        return sent;
    }

    /** The key that the call was sent with, absent where it changes nothing. */
    public Optional<IdempotencyKey> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }
}
