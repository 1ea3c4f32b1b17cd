package io.fareline.platform.service.admission;

import io.fareline.platform.service.RequestShapes;

/** The rank of each request by its method and path, from lists such as {@code POST /v1/things/*, GET /v1/others}. */
final class Ranks {
    private final RequestShapes first;
    private final RequestShapes last;

    /** @throws IllegalArgumentException that quotes what is not written as it must be */
    Ranks(String first, String last) {
        this.first = RequestShapes.of(first);
        this.last = RequestShapes.of(last);
    }

    Rank of(String method, String path) {
        if (first.have(method, path)) return Rank.FIRST;
        return last.have(method, path) ? Rank.LAST : Rank.USUAL;
    }
}
