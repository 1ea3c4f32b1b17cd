package io.fareline.platform.security.limit;

import io.fareline.platform.service.RequestShapes;

/**
 * Requests that draw on one allowance of each client.
 *
 * @param name in small letters; clients read it in the headers of answers
 */
public record RequestGroup(String name, RequestShapes requests, Allowance allowance) {
    public RequestGroup {
        if (!name.matches("[a-z]{1,30}")) throw new IllegalArgumentException("no name of a group: " + name);
    }

    /** @param requests such as {@code GET /v1/things, GET /v1/things/*} */
    public static RequestGroup of(String name, String requests, Allowance allowance) {
        return new RequestGroup(name, RequestShapes.of(requests), allowance);
    }
}
