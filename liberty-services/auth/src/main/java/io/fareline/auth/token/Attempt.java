package io.fareline.auth.token;

import io.fareline.auth.client.SecretHash;
import io.fareline.platform.security.limit.ClientAddress;

/**
 * One try to be known as a client.
 *
 * @param client as it is named; {@code malformed} for what cannot be a client's name
 * @param address where it comes from
 * @param isFromOutside whether an entry passed the address on; inside the mesh nobody has an address of its own
 */
record Attempt(String client, SecretHash secret, String address, boolean isFromOutside) {
    /** Whoever has an IPv6 address has 2^64 of them. */
    String network() {
        return ClientAddress.network(address);
    }

    String who() {
        return client + " " + network();
    }
}
