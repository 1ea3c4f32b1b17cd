package io.fareline.pipelines.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A workflow may read the repository; a job that delivers may commit and say who it is; nothing else may write. */
final class LeastPermissions implements WorkflowRule {
    private static final Map<String, String> READ = Map.of("contents", "read");
    private static final Set<String> TO_DELIVER = Set.of("contents", "id-token");

    @Override
    public Stream<String> faults(Workflow workflow) {
        var faults = new ArrayList<String>();
        var general = workflow.root().path("permissions");
        if (!general.isObject()) faults.add(workflow.name() + ": says no permissions one by one");
        for (var each : general.properties())
            if (!each.getValue().asText().equals(READ.getOrDefault(each.getKey(), "none")))
                faults.add(workflow.name() + ": lets every job " + text(each));
        for (var job : workflow.jobs()) {
            var own = job.root().path("permissions");
            if (!own.isMissingNode() && !own.isObject())
                faults.add(workflow.at(job) + "says no permissions one by one");
            for (var each : own.properties())
                if (each.getValue().asText().equals("write")
                        && !(MainDelivers.delivers(job) && TO_DELIVER.contains(each.getKey())))
                    faults.add(workflow.at(job) + "may " + text(each) + " without need");
        }
        return faults.stream();
    }

    private static String text(Map.Entry<String, JsonNode> permission) {
        return permission.getValue().asText() + " " + permission.getKey();
    }
}
