package io.fareline.runner.edge;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Headers that a client has no right to send, which are removed: those by which proxies and services speak to each other.
 * The mesh's gateways remove the same by {@code istio/gateway/headers.yaml}.
 * And headers that two servers might read in two ways, which are refused.
 */
final class RequestHeaders {
    static final List<String> FORBIDDEN =
            List.of("fareline-acting-client", "forwarded", "x-real-ip", "x-client-ip", "true-client-ip");
    static final List<String> FORBIDDEN_PREFIXES = List.of("$ws", "_ws", "x-forwarded-", "x-envoy-", "proxy");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");
    private static final List<String> SINGLE =
            List.of("Authorization", "Content-Type", "Content-Encoding", "Host", "Idempotency-Key", "If-Match");

    private RequestHeaders() {}

    /** False for a name that is no token, a value with a control character, or two values where only one can be meant. */
    static boolean areHonest(HeaderMap headers) {
        for (var values : headers) {
            if (!NAME.matcher(values.getHeaderName().toString()).matches()
                    || values.stream().anyMatch(value -> CONTROL.matcher(value).find())) {
                return false;
            }
        }
        return SINGLE.stream().allMatch(name -> headers.count(name) <= 1);
    }

    static void strip(HeaderMap headers, List<String> alsoRemoved) {
        var removed = new ArrayList<HttpString>();
        for (var name : headers.getHeaderNames()) {
            var lower = name.toString().toLowerCase(Locale.ROOT);
            if (FORBIDDEN.contains(lower)
                    || FORBIDDEN_PREFIXES.stream().anyMatch(lower::startsWith)
                    || alsoRemoved.stream().anyMatch(lower::equalsIgnoreCase)) {
                removed.add(name);
            }
        }
        removed.forEach(headers::remove);
    }
}
