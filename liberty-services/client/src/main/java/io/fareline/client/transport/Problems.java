package io.fareline.client.transport;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.client.ApiProblem;
import io.fareline.client.IdempotencyKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a refusal, whoever wrote it: Fareline (RFC 9457), its token endpoint (RFC 6749), or a proxy on the way. */
final class Problems {
    private Problems() {}

    static ApiProblem of(Answer answer, Instant now, IdempotencyKey key) {
        var json = Json.object(answer.body());
        var code = json.map(node -> code(node, answer.status())).orElseGet(() -> fallback(answer.status()));
        var content = new ApiProblem.Content(
                answer.status(),
                json.map(node -> text(node, "type")).orElse("about:blank"),
                code,
                json.map(node -> text(node, "title")).orElse(null),
                json.map(Problems::detail).orElse(null),
                json.map(node -> text(node, "instance")).orElse(null),
                json.map(node -> text(node, "traceId")).orElse(null),
                json.map(Problems::errors).orElse(List.of()),
                answer.pause(now));
        return new ApiProblem(content, key);
    }

    private static String code(JsonNode node, int status) {
        var code = text(node, "code");
        if (code != null) return code;
        var error = text(node, "error");
        return error == null ? fallback(status) : error.toUpperCase(Locale.ROOT);
    }

    private static String fallback(int status) {
        return "HTTP_" + status;
    }

    private static String detail(JsonNode node) {
        var detail = text(node, "detail");
        return detail == null ? text(node, "error_description") : detail;
    }

    private static List<ApiProblem.FieldError> errors(JsonNode node) {
        var errors = new ArrayList<ApiProblem.FieldError>();
        for (var error : node.path("errors")) {
            var rule = text(error, "rule");
            errors.add(new ApiProblem.FieldError(place(error), rule == null ? text(error, "reason") : rule));
        }
        return List.copyOf(errors);
    }

    private static String place(JsonNode error) {
        return error.has("line")
                ? "line " + error.path("line").asInt() + ", column "
                        + error.path("column").asInt()
                : text(error, "field");
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isTextual() ? value.textValue() : null;
    }
}
