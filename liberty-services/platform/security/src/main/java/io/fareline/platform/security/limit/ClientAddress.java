package io.fareline.platform.security.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Who asks without a token. The edge writes X-Forwarded-For over whatever the client sent, and services have no other way
 * in from outside, so that the last address of the header is true.
 */
public final class ClientAddress {
    static final String HEADER = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * @param forwarded values of the header
     * @param peer who is at the other end of the connection
     */
    static String of(List<String> forwarded, String peer) {
        String last = forwarded.isEmpty() ? "" : forwarded.getLast();
        String address = last.substring(last.lastIndexOf(',') + 1).strip();
        return address.isEmpty() || !isAddress(address) ? network(peer) : network(address);
    }

    /** An IPv4 address, or the network of an IPv6 address: whoever has one has 2^64. */
    public static String network(String address) {
        if (!isAddress(address)) return address;
        var parsed = InetAddress.ofLiteral(address);
        if (!(parsed instanceof Inet6Address)) return parsed.getHostAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES));
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
