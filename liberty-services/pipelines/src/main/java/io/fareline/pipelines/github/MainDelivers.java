package io.fareline.pipelines.github;

import io.fareline.pipelines.command.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A job that publishes, signs or hands over does so from main alone, after the tests, to dev, never cut off by the next, and
 * not for a commit of a hand-off.
 */
final class MainDelivers implements WorkflowRule {
    private static final String MAIN = "github.ref == 'refs/heads/main'";
    private static final List<String> ORDER = List.of(
            "delivery/scan secrets",
            "./fareline test",
            "./fareline images",
            "delivery/scan images",
            "delivery/as-role fareline-github-push publish",
            "delivery/as-role fareline-github-push publish-rotation",
            "delivery/as-role fareline-github-push sign",
            "delivery/hand-off dev",
            "delivery/propose-rotation dev");

    static boolean delivers(Workflow.Job job) {
        return lines(job).stream().anyMatch(Shell::delivers);
    }

    @Override
    public Stream<String> faults(Workflow workflow) {
        var faults = new ArrayList<String>();
        for (var job : workflow.jobs().stream().filter(MainDelivers::delivers).toList()) {
            if (!List.of(job.condition().split(" && ")).contains(MAIN))
                faults.add(workflow.at(job) + "delivers from any branch");
            if (!job.condition().matches(".*needs\\.\\w+\\.outputs\\.build == '0'.*") || !asks(workflow))
                faults.add(workflow.at(job) + "delivers what its own commit has started");
            if (workflow.root().path("concurrency").path("cancel-in-progress").asBoolean(false))
                faults.add(workflow.at(job) + "is cut off by the next");
            if (lines(job).stream()
                    .anyMatch(each -> each.matches("delivery/(promote\\b.*|(hand-off|propose-rotation) (?!dev\\b).*)")))
                faults.add(workflow.at(job) + "delivers to others than dev");
            order(workflow, job, faults);
        }
        return faults.stream();
    }

    private static void order(Workflow workflow, Workflow.Job job, List<String> faults) {
        var last = -1;
        for (var command : ORDER) {
            var place = place(lines(job), command);
            if (place < 0) faults.add(workflow.at(job) + "does not run " + command);
            else if (place < last) faults.add(workflow.at(job) + command + " comes before what must come before it");
            else last = place;
        }
    }

    private static int place(List<String> lines, String command) {
        for (var i = 0; i < lines.size(); i++) if ((lines.get(i) + " ").startsWith(command + " ")) return i;
        return -1;
    }

    private static boolean asks(Workflow workflow) {
        return workflow.jobs().stream()
                .flatMap(job -> lines(job).stream())
                .anyMatch(each -> each.startsWith("delivery/needs-build"));
    }

    private static List<String> lines(Workflow.Job job) {
        return job.steps().stream()
                .flatMap(step -> Shell.lines(step.run()).stream())
                .toList();
    }
}
