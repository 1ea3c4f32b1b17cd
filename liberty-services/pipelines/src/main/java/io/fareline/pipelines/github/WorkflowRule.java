package io.fareline.pipelines.github;

import io.fareline.pipelines.command.Commands;
import java.util.List;
import java.util.stream.Stream;

/** One sentence that must be true of every workflow. */
public interface WorkflowRule {
    /** A sentence for each place where it is not. */
    Stream<String> faults(Workflow workflow);

    static List<WorkflowRule> all(Commands commands) {
        return List.of(
                new NobodyElsesCode(),
                new LeastPermissions(),
                new NothingIsInterpolated(),
                new OnlyOurEventsStart(),
                new JobsEndInTime(),
                new StepsCallOurCommands(commands),
                new MainDelivers());
    }

    static List<String> faults(Workflow workflow, Commands commands) {
        return all(commands).stream().flatMap(rule -> rule.faults(workflow)).toList();
    }
}
