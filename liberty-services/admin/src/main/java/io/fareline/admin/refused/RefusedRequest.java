package io.fareline.admin.refused;

import io.fareline.platform.problem.CalleeProblem;
import jakarta.json.JsonObject;
import java.time.Duration;

/** What flight refused, with flight's whole problem, since that names every line or field at fault. */
public class RefusedRequest extends CalleeProblem {
    private final transient JsonObject problem;

    RefusedRequest(int status, JsonObject problem, Duration retryAfter) {
        super(
                status,
                problem.getString("code", "UNKNOWN"),
                problem.getString("detail", "The request was refused."),
                retryAfter);
        this.problem = problem;
    }

    JsonObject problem() {
        return problem;
    }
}
