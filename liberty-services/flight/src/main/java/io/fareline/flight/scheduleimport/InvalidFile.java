package io.fareline.flight.scheduleimport;

import io.fareline.flight.ssim.SsimError;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * The problem (RFC 9457) of a file with errors, which names line, column and reason of each.
 *
 * @param moreErrors true when reading was given up before the end of the file
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors", "moreErrors"})
public record InvalidFile(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<SsimError> errors,
        boolean moreErrors) {

    static InvalidFile of(Refusal refusal) {
        return new InvalidFile(
                "/problems/invalid-schedule-file",
                "Invalid schedule file",
                400,
                refusal.getMessage(),
                "/internal/v1/schedule-imports",
                refusal.reason().name(),
                refusal.errors(),
                refusal.truncated());
    }
}
