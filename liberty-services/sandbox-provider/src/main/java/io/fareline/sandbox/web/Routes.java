package io.fareline.sandbox.web;

import static io.fareline.sandbox.problem.ErrorCode.METHOD_NOT_ALLOWED;
import static io.fareline.sandbox.problem.ErrorCode.NO_SUCH_PATH;

import io.fareline.sandbox.problem.ApiError;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All that the provider answers to; everything else is 404 or 405. */
final class Routes {
    private final List<Route> routes;

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** A route and the values of its path's variables. */
    record Found(Route route, Map<String, String> variables) {}

    /** The path exists, for other methods. */
    static final class MethodNotAllowed extends RuntimeException {
        private final String allowed;

        private MethodNotAllowed(String allowed) {
            super(null, null, false, false);
            this.allowed = allowed;
        }

        String allowed() {
            return allowed;
        }

        ApiError error() {
            return new ApiError(METHOD_NOT_ALLOWED, "This path takes " + allowed + ".");
        }
    }

    Found find(String method, String path) {
        var allowed = new TreeSet<String>();
        for (var route : routes) {
            var variables = route.match(path);
            if (variables.isEmpty()) continue;
            if (route.method().equals(method)) return new Found(route, variables.get());
            allowed.add(route.method());
        }
        if (allowed.isEmpty()) throw new ApiError(NO_SUCH_PATH, "There is nothing at this path.");
        throw new MethodNotAllowed(String.join(", ", allowed));
    }
}
