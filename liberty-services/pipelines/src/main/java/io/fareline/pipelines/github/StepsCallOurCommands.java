package io.fareline.pipelines.github;

import io.fareline.pipelines.command.Commands;
import io.fareline.pipelines.command.Shell;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Steps call commands of this repository with options that they have, and force nothing. Around them is a little Git. */
final class StepsCallOurCommands implements WorkflowRule {
    /** The checkout, variables of the job, and what a command of ours has said. */
    private static final Pattern AROUND = Pattern.compile(
            "git (init|remote add|fetch|checkout) .*|export \\w+=.*|echo \"\\w+=[^\"]*\" >>\"\\$GITHUB_(ENV|OUTPUT)\""
                    + "|status=0|\\[ \"\\$status\" = 0 \\] \\|\\| \\[ \"\\$status\" = 10 \\]");

    private static final String KEPT = " || status=$?";
    private final Commands commands;

    StepsCallOurCommands(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Stream<String> faults(Workflow workflow) {
        var faults = new ArrayList<String>();
        for (var job : workflow.jobs())
            for (var step : job.steps())
                for (var line : Shell.lines(step.run())) {
                    if (Shell.forces(line)) faults.add(workflow.at(job, step) + "overwrites what is there: " + line);
                    if (Commands.isOurs(line))
                        commands.faults(line.replace(KEPT, ""))
                                .forEach(fault -> faults.add(workflow.at(job, step) + fault));
                    else if (!AROUND.matcher(line).matches())
                        faults.add(workflow.at(job, step) + "runs something else than a command of ours: " + line);
                }
        return faults.stream();
    }
}
