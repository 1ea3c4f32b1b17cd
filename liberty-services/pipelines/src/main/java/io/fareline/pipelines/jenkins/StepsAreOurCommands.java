package io.fareline.pipelines.jenkins;

import static io.fareline.pipelines.jenkins.JenkinsRule.at;

import io.fareline.pipelines.command.Commands;
import io.fareline.pipelines.command.Shell;
import java.util.Set;
import java.util.stream.Stream;

/** The Jenkinsfile has no logic: a shell runs one command of this repository, written out, with options that it has. */
final class StepsAreOurCommands implements JenkinsRule {
    private static final Set<String> LOGIC =
            Set.of(Call.LOGIC, "script", "bat", "powershell", "load", "evaluate", "node");
    private final Commands commands;

    StepsAreOurCommands(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Stream<String> faults(Jenkinsfile file) {
        var stages = file.stages().isEmpty() ? Stream.of("there is no stage with steps") : Stream.<String>empty();
        return Stream.concat(stages, file.all().flatMap(this::faults));
    }

    private Stream<String> faults(Call call) {
        if (LOGIC.contains(call.name())) return Stream.of(at(call) + "holds logic (" + call.name() + ")");
        if (!call.name().equals("sh")) return Stream.empty();
        if (!isWrittenOut(call)) return Stream.of(at(call) + "runs what is put together when it runs");
        var lines = Shell.lines(call.text());
        if (lines.size() != 1
                || !Commands.isOurs(lines.getFirst())
                || lines.getFirst().matches(".*[;&|<>`$].*"))
            return Stream.of(at(call) + "runs something else than one command of ours: " + call.text());
        return commands.faults(lines.getFirst()).stream().map(fault -> at(call) + fault);
    }

    private static boolean isWrittenOut(Call call) {
        return call.fixed() && (!call.texts().isEmpty() || call.named().containsKey("script"));
    }
}
