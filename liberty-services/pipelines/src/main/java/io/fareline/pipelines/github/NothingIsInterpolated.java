package io.fareline.pipelines.github;

import io.fareline.pipelines.command.Shell;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * GitHub writes an expression into the text of a shell before the shell reads it, so that the title of a pull request could
 * be a command and a secret a line of the log: a shell reads its environment instead. No credential is written out, and no
 * secret is stored, since the job's own token and its identity suffice.
 */
final class NothingIsInterpolated implements WorkflowRule {
    @Override
    public Stream<String> faults(Workflow workflow) {
        var faults = new ArrayList<String>();
        for (var job : workflow.jobs())
            for (var step : job.steps())
                if (step.run().contains("${{"))
                    faults.add(workflow.at(job, step) + "has an expression in the text of a shell");
        var lines = workflow.source().lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*\\$\\{\\{[^}]*\\bsecrets\\b.*"))
                faults.add(workflow.name() + ", line " + (i + 1) + ": reads a stored secret");
            if (Shell.hasCredential(lines.get(i)))
                faults.add(workflow.name() + ", line " + (i + 1) + ": holds what looks like a credential");
        }
        return faults.stream();
    }
}
