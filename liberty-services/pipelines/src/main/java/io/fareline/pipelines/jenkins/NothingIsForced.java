package io.fareline.pipelines.jenkins;

import static io.fareline.pipelines.jenkins.JenkinsRule.at;

import io.fareline.pipelines.command.Shell;
import java.util.stream.Stream;

/** No branch is overwritten or deleted. */
final class NothingIsForced implements JenkinsRule {
    @Override
    public Stream<String> faults(Jenkinsfile file) {
        return file.all()
                .filter(each -> each.name().equals("sh") && Shell.forces(each.text()))
                .map(each -> at(each) + "overwrites what is there: " + each.text());
    }
}
