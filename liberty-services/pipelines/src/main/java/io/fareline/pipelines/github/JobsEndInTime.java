package io.fareline.pipelines.github;

import java.util.ArrayList;
import java.util.stream.Stream;

/** Every job ends by itself, within hours, and none goes on after a failure. */
final class JobsEndInTime implements WorkflowRule {
    private static final int MOST = 180;

    @Override
    public Stream<String> faults(Workflow workflow) {
        var faults = new ArrayList<String>();
        for (var job : workflow.jobs()) {
            var limit = job.root().path("timeout-minutes").asInt(0);
            if (limit < 1 || limit > MOST)
                faults.add(workflow.at(job) + "has no timeout of at most " + MOST + " minutes");
            if (job.root().has("continue-on-error")) faults.add(workflow.at(job) + "goes on after a failure");
            for (var step : job.steps())
                if (step.root().has("continue-on-error"))
                    faults.add(workflow.at(job, step) + "goes on after a failure");
        }
        return faults.stream();
    }
}
