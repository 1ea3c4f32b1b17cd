package io.fareline.admin.schedule;

import io.fareline.platform.problem.CalleeProblem;
import jakarta.json.JsonObject;
import java.time.Duration;

/** A schedule file that flight refused, with flight's whole problem, since that names every line at fault. */
class RefusedFile extends CalleeProblem {
    private final transient JsonObject problem;

    RefusedFile(int status, JsonObject problem, Duration retryAfter) {
        super(
                status,
                problem.getString("code", "UNKNOWN"),
                problem.getString("detail", "The file was refused."),
                retryAfter);
        this.problem = problem;
    }

    JsonObject problem() {
        return problem;
    }
}
