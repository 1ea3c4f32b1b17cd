package io.fareline.pipelines.jenkins;

import static io.fareline.pipelines.jenkins.JenkinsRule.at;

import java.util.stream.Stream;

/** The whole and each stage with steps end by themselves. */
final class StagesEndInTime implements JenkinsRule {
    @Override
    public Stream<String> faults(Jenkinsfile file) {
        var pipeline = isBounded(file.pipeline()) ? Stream.<String>empty() : Stream.of("the pipeline has no timeout");
        var stages = file.stages().stream()
                .map(Jenkinsfile.Stage::call)
                .filter(stage -> !isBounded(stage))
                .map(stage -> at(stage) + "stage '" + stage.text() + "' has no timeout");
        return Stream.concat(pipeline, stages);
    }

    private static boolean isBounded(Call of) {
        return of.child("options")
                .flatMap(options -> options.child("timeout"))
                .filter(timeout -> timeout.named().getOrDefault("time", "").matches("[1-9][0-9]*"))
                .isPresent();
    }
}
