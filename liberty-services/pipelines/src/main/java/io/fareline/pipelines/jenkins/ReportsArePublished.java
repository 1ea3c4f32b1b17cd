package io.fareline.pipelines.jenkins;

import static io.fareline.pipelines.jenkins.JenkinsRule.at;

import java.util.stream.Stream;

/** Whatever tests do, their reports are published, and none at all is a failure. */
final class ReportsArePublished implements JenkinsRule {
    @Override
    public Stream<String> faults(Jenkinsfile file) {
        return file.stages().stream()
                .filter(stage -> stage.runs("./fareline test"))
                .map(Jenkinsfile.Stage::call)
                .filter(stage -> !publishes(stage))
                .map(stage -> at(stage) + "stage '" + stage.text() + "' does not always publish its reports");
    }

    private static boolean publishes(Call stage) {
        return stage.child("post")
                .flatMap(post -> post.child("always"))
                .flatMap(always -> always.child("junit"))
                .filter(junit -> !junit.named().getOrDefault("testResults", "").isEmpty())
                .filter(junit -> "false".equals(junit.named().get("allowEmptyResults")))
                .isPresent();
    }
}
