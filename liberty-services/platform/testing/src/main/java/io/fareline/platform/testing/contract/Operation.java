package io.fareline.platform.testing.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of a service's contract, and who may call it.
 *
 * @param scope what a token must hold; empty where no token is asked for
 * @param callers the services that may call, for an operation between services
 * @param pathParameters the names in the path, each with the format of its values or an empty text
 * @param mediaType of the request's body, empty where it takes none
 */
public record Operation(
        String service,
        String method,
        String path,
        Optional<String> scope,
        List<String> callers,
        Map<String, String> pathParameters,
        Optional<String> mediaType) {
    private static final String INTERNAL = "/internal/";

    /** Whether it is for other services and not for clients. */
    public boolean isInternal() {
        return path.startsWith(INTERNAL);
    }

    /** Its path with those values instead of the names, escaped as they are. */
    public String pathWith(Map<String, String> values) {
        var filled = path;
        for (var name : pathParameters.keySet()) {
            filled = filled.replace("{" + name + "}", values.get(name));
        }
        return filled;
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
