package io.fareline.runner.edge;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** One entry of the table: which requests, to which host of the mesh, for how long, and without which headers. */
record Route(String name, List<Matcher> matchers, String host, Duration timeout, List<String> removedHeaders) {

    /** Path and method, both as they arrived. */
    record Matcher(Predicate<String> path, Predicate<String> method) {}

    boolean takes(String method, String path) {
        return matchers.stream()
                .anyMatch(
                        matcher -> matcher.path().test(path) && matcher.method().test(method));
    }
}
