package io.fareline.payment.adopted;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids that follow from what they are for, so that whoever comes to it again, after a crash or in another process, comes
 * to the same one. Of another version than those that are drawn, with which they cannot collide.
 */
public final class DerivedIds {
    private DerivedIds() {}

    /** The payment of an authorization that the provider alone had. */
    public static UUID paymentOf(UUID authorization) {
        return derived("adopted payment", authorization, 0);
    }

    /** The operation that gives a payment back, when that many were refused before. */
    public static UUID givingBack(UUID intent, long refused) {
        return derived("giving back", intent, refused);
    }

    /** The refund that is made for a void that comes too late. */
    static UUID refundFor(UUID voidCommand) {
        return derived("refund for a void", voidCommand, 0);
    }

    private static UUID derived(String purpose, UUID from, long number) {
        var name = purpose + " " + from + " " + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
