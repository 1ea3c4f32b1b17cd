package io.fareline.auth.token;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The address that a request comes from: each trusted proxy has appended the one it saw, and only those are believed.
 *
 * @param isForwarded whether a proxy said it; inside the mesh none does
 */
record CallerAddress(String address, boolean isForwarded) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final String UNKNOWN = "unknown";

    /**
     * @param connection the address of the other end of the connection
     * @param forwardedFor the values of {@code X-Forwarded-For}, in order
     * @param trustedProxies how many proxies stand in front; 0 means that the header is not believed at all
     */
    static CallerAddress of(String connection, List<String> forwardedFor, int trustedProxies) {
        var hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        int trusted = Math.min(trustedProxies, hops.size());
        String address = trusted == 0 ? connection : hops.get(hops.size() - trusted);
        boolean formed = address != null && FORM.matcher(address).matches();
        return new CallerAddress(formed ? address : UNKNOWN, trusted > 0);
    }
}
