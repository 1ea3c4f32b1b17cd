package io.fareline.admin.schedule;

import io.fareline.platform.problem.CalleeProblem;
import jakarta.json.JsonObject;

/** A schedule file that flight refused, with flight's whole problem, since that names every line at fault. */
class RefusedFile extends CalleeProblem {
    private final transient JsonObject problem;

    RefusedFile(int status, JsonObject problem) {
        super(status, problem.getString("code", "UNKNOWN"), problem.getString("detail", "The file was refused."), null);
        this.problem = problem;
    }

    JsonObject problem() {
        return problem;
    }
}
