package io.fareline.pipelines.jenkins;

import io.fareline.pipelines.command.Commands;
import java.util.List;
import java.util.stream.Stream;

/** One sentence that must be true of the Jenkinsfile. */
public interface JenkinsRule {
    /** A sentence for each place where it is not. */
    Stream<String> faults(Jenkinsfile file);

    static List<JenkinsRule> all(Commands commands) {
        return List.of(
                new StepsAreOurCommands(commands),
                new StagesEndInTime(),
                new MainAloneDelivers(),
                new NothingIsForced(),
                new NoCredentialIsWritten(),
                new ReportsArePublished(),
                new FailuresAreTold());
    }

    static List<String> faults(Jenkinsfile file, Commands commands) {
        return all(commands).stream().flatMap(rule -> rule.faults(file)).toList();
    }

    static String at(Call call) {
        return "line " + call.line() + ": ";
    }
}
