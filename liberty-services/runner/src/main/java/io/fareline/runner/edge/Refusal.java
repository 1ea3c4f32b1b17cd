package io.fareline.runner.edge;

import java.util.Locale;

/** What the edge itself answers, before or instead of a service. */
enum Refusal {
    MALFORMED_PATH(400, "The path must be a plain absolute path."),
    MALFORMED_QUERY(400, "The query must be UTF-8 in whole percent escapes, without control characters."),
    MALFORMED_HEADER(400, "A header has a control character, or is given twice where one is meant."),
    NO_SUCH_RESOURCE(404, "There is nothing under this path."),
    REQUEST_TIMEOUT(408, "The request did not arrive whole in time."),
    BODY_TOO_LARGE(413, "The body is larger than this path takes."),
    OVERLOADED(503, "More was asked than can be done now; nothing was begun, and the same may be sent again."),
    TEMPORARILY_UNAVAILABLE(503, "The service cannot be reached at the moment."),
    TIMED_OUT(504, "The service did not answer in time.");

    private final int status;
    private final String detail;

    Refusal(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    /** The body of an RFC 9457 problem; type and title follow from the code as they do in the services. */
    String json() {
        var words = name().toLowerCase(Locale.ROOT);
        return "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
                .formatted(words.replace('_', '-'), sentence(words), status, detail, name());
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1).replace('_', ' ');
    }
}
