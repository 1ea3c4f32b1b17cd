package io.fareline.pipelines.jenkins;

import java.util.ArrayList;
import java.util.stream.Stream;

/** A failure ends everything, nothing goes on after an unstable stage, and people hear of it. */
final class FailuresAreTold implements JenkinsRule {
    @Override
    public Stream<String> faults(Jenkinsfile file) {
        var faults = new ArrayList<String>();
        for (var option :
                new String[] {"parallelsAlwaysFailFast", "skipStagesAfterUnstable", "disableConcurrentBuilds"})
            if (file.pipeline()
                    .child("options")
                    .flatMap(each -> each.child(option))
                    .isEmpty()) faults.add("the pipeline has no option " + option);
        var told = file.pipeline()
                .child("post")
                .flatMap(post -> post.child("unsuccessful"))
                .flatMap(each -> each.child("mail"))
                .filter(mail -> !mail.named().getOrDefault("to", "").isEmpty());
        if (told.isEmpty()) faults.add("nobody is told of a failure");
        file.all()
                .filter(each -> each.name().equals("catchError")
                        || "true".equals(each.named().get("returnStatus")))
                .filter(each -> !each.text().equals("delivery/needs-build"))
                .forEach(each -> faults.add(JenkinsRule.at(each) + "goes on after a failure"));
        return faults.stream();
    }
}
