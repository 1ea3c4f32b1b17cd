package io.fareline.pipelines.jenkins;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tree of calls that a declarative Jenkinsfile is. */
public record Jenkinsfile(List<Call> calls, String source) {
    /** @throws GroovyReader.NotGroovy when it is no Groovy at all */
    public static Jenkinsfile of(String text) {
        return new Jenkinsfile(GroovyReader.read(text), text);
    }

    /** A stage with steps, and all it stands in, the outermost first. */
    record Stage(List<Call> path) {
        Call call() {
            return path.getLast();
        }

        String name() {
            return call().text();
        }

        /** What its shells run, afterwards too. */
        List<Call> shells() {
            return Stream.of("steps", "post")
                    .flatMap(part -> call().child(part).stream())
                    .flatMap(Call::all)
                    .filter(each -> each.name().equals("sh"))
                    .toList();
        }

        boolean runs(String command) {
            return shells().stream().anyMatch(each -> (each.text() + " ").startsWith(command + " "));
        }
    }

    Stream<Call> all() {
        return calls.stream().flatMap(Call::all);
    }

    Call pipeline() {
        return calls.stream()
                .filter(each -> each.name().equals("pipeline"))
                .findFirst()
                .orElse(new Call("pipeline", List.of(), java.util.Map.of(), true, List.of(), 1));
    }

    List<Stage> stages() {
        var stages = new ArrayList<Stage>();
        collect(pipeline(), List.of(), stages);
        return stages;
    }

    private static void collect(Call call, List<Call> above, List<Stage> stages) {
        var path = Stream.concat(above.stream(), Stream.of(call)).toList();
        if (call.name().equals("stage") && call.child("steps").isPresent()) stages.add(new Stage(path));
        for (var each : call.block())
            if (List.of("stages", "stage", "parallel").contains(each.name())) collect(each, path, stages);
    }
}
