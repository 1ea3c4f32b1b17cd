package io.fareline.sandbox.web;

import io.fareline.sandbox.problem.ApiError;
import java.util.Map;

/** What goes back: a status, the bytes, further headers. A lost answer is the connection closed without a word. */
public record Answer(int status, byte[] body, Map<String, String> headers, boolean lost) {

    public static Answer ok(byte[] body) {
        return new Answer(200, body, Map.of(), false);
    }

    public static Answer json(Object value) {
        return ok(Json.write(value));
    }

    /** The stored bytes of an operation that had its effect earlier. */
    public static Answer replay(byte[] body) {
        return new Answer(200, body, Map.of("Idempotent-Replay", "true"), false);
    }

    public static Answer silence() {
        return new Answer(0, new byte[0], Map.of(), true);
    }

    static Answer of(ApiError error) {
        var code = error.code();
        var body = Json.write(Map.of("error", new Fault(code.wire(), error.getMessage())));
        return new Answer(code.status(), body, headers(error), false);
    }

    private static Map<String, String> headers(ApiError error) {
        if (error.code().passes()) return Map.of("Retry-After", "1");
        return error.code().status() == 401 ? Map.of("WWW-Authenticate", "Bearer") : Map.of();
    }

    Answer with(String header, String value) {
        return new Answer(status, body, Map.of(header, value), lost);
    }

    private record Fault(String code, String message) {}
}
