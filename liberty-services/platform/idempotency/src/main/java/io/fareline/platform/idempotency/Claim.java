package io.fareline.platform.idempotency;

import java.time.Duration;
import java.util.UUID;

/** What came of asking for a key. */
sealed interface Claim {
    /** The key is ours for the length of the lease; the attempt's number proves it when the answer is stored. */
    record Started(IdempotencyKey key, UUID effectId, int attempt) implements Claim {}

    record Answered(KeptAnswer answer) implements Claim {}

    /** It was answered with a secret, which is not kept any more. */
    record Withheld() implements Claim {}

    /** Another attempt is at it. */
    record Running(Duration retryAfter) implements Claim {}

    /** The key belongs to another request. */
    record Reused() implements Claim {}
}
