package io.fareline.runner.edge;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** One entry of the table: which requests, to which host of the mesh, for how long, and without which headers. */
record Route(String name, List<Matcher> matchers, String host, Duration timeout, List<String> removedHeaders) {

    /** Path and method as they arrived, and the host where it is one of the table's. */
    record Matcher(Predicate<String> path, Predicate<String> method, Predicate<String> host) {}

    boolean takes(String method, String path, String host) {
        return matchers.stream()
                .anyMatch(matcher -> matcher.path().test(path)
                        && matcher.method().test(method)
                        && matcher.host().test(host));
    }
}
