package io.fareline.client.transport;

import io.fareline.client.IdempotencyKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request, to be sent as often as needed: it changes nothing, or its key makes sure that it changes things once.
 *
 * @param key null where the method is safe or idempotent by itself
 */
public record Call(String method, String path, Map<String, String> query, Body body, IdempotencyKey key) {
    /** Bytes with their media type. */
    record Body(String mediaType, byte[] bytes) {}

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), null, null);
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), null, null);
    }

    /** With an answer that a retry gets as well. */
    public static Call delete(String path, IdempotencyKey key) {
        return new Call("DELETE", path, Map.of(), null, key);
    }

    /** Takes the place of what is there. */
    public static Call put(String path, Object wanted, IdempotencyKey key) {
        return new Call("PUT", path, Map.of(), json(wanted), key);
    }

    /** A question that is too private for a URL. */
    public static Call ask(String path, Object question) {
        return new Call("POST", path, Map.of(), json(question), null);
    }

    /** Repeating it changes nothing, by what it is itself. */
    public static Call decide(String path) {
        return post(path, null);
    }

    public static Call post(String path, Object request, IdempotencyKey key) {
        return new Call("POST", path, Map.of(), json(request), key);
    }

    public static Call post(String path, IdempotencyKey key) {
        return new Call("POST", path, Map.of(), new Body("application/json", new byte[0]), key);
    }

    public static Call postText(String path, byte[] text, IdempotencyKey key) {
        return new Call("POST", path, Map.of(), new Body("text/plain", text), key);
    }

    /** With one more parameter; null leaves it away. */
    public Call with(String name, Object value) {
        if (value == null) return this;
        var more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new Call(method, path, more, body, key);
    }

    /** One path segment, whatever it holds. */
    public static String segment(Object value) {
        var text = value.toString();
        if (text.isEmpty() || text.equals(".") || text.equals(".."))
            throw new IllegalArgumentException("'" + text + "' names nothing.");
        return encoded(text).replace("+", "%20");
    }

    String target() {
        var target = new StringBuilder(path);
        query.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return target.toString();
    }

    private static Body json(Object value) {
        return new Body("application/json", Json.bytes(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
