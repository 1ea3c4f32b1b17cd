package io.fareline.platform.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;

/**
 * A problem detail of RFC 9457 as it goes over the wire. Clients branch on {@code type} or {@code code}; the texts are
 * for people.
 *
 * @param instance the path that was asked, without its query
 * @param traceId the trace to quote to support, null where there is no telemetry
 * @param errors what is wrong with each field, null where the problem is not about fields
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "instance", "code", "traceId", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param code upper snake case; the type and the title follow from it */
    public static Problem of(int status, String code, String detail) {
        return new Problem(typeOf(code), titleOf(code), status, detail, null, code, null, null);
    }

    public Problem withErrors(List<FieldError> errors) {
        return new Problem(type, title, status, detail, instance, code, traceId, errors);
    }

    Problem asked(String instance, String traceId) {
        return new Problem(type, title, status, detail, instance, code, traceId, errors);
    }

    private static String typeOf(String code) {
        return "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String titleOf(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
