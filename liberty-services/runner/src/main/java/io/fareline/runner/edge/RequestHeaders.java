package io.fareline.runner.edge;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Headers that a client has no right to send: those by which proxies and services speak to each other. */
final class RequestHeaders {
    private static final List<String> FORBIDDEN =
            List.of("fareline-acting-client", "forwarded", "x-real-ip", "x-client-ip", "true-client-ip");
    private static final List<String> FORBIDDEN_PREFIXES = List.of("$ws", "_ws", "x-forwarded-", "x-envoy-", "proxy");

    private RequestHeaders() {}

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
