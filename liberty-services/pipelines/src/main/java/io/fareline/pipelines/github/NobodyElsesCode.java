package io.fareline.pipelines.github;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An action is named by a whole commit, a container by its digest, a runner by its release: what runs cannot be exchanged. */
final class NobodyElsesCode implements WorkflowRule {
    private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
    private static final Pattern DIGEST = Pattern.compile(".+@sha256:[0-9a-f]{64}");
    private static final Pattern RUNNER = Pattern.compile("ubuntu-[0-9]{2}\\.[0-9]{2}");

    @Override
    public Stream<String> faults(Workflow workflow) {
        var faults = new ArrayList<String>();
        for (var job : workflow.jobs()) {
            for (var step : job.steps()) {
                var uses = step.uses();
                if (!uses.isEmpty()
                        && !uses.startsWith("./")
                        && !PINNED.matcher(uses).matches())
                    faults.add(workflow.at(job, step) + "uses what may change: " + uses);
            }
            var called = job.root().path("uses").asText();
            if (!called.isEmpty()
                    && !called.startsWith("./")
                    && !PINNED.matcher(called).matches())
                faults.add(workflow.at(job) + "uses what may change: " + called);
            var runner = job.root().path("runs-on").asText();
            if (called.isEmpty() && !RUNNER.matcher(runner).matches())
                faults.add(workflow.at(job) + "runs on '" + runner + "', which may change");
            for (var image : images(job))
                if (!DIGEST.matcher(image).matches())
                    faults.add(workflow.at(job) + "runs an image that may change: " + image);
        }
        return faults.stream();
    }

    private static List<String> images(Workflow.Job job) {
        var images = new ArrayList<String>();
        var container = job.root().path("container");
        if (!container.isMissingNode())
            images.add(
                    container.isTextual()
                            ? container.asText()
                            : container.path("image").asText());
        job.root()
                .path("services")
                .forEach(each -> images.add(each.path("image").asText()));
        return images;
    }
}
