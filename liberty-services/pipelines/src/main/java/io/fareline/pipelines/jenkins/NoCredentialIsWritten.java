package io.fareline.pipelines.jenkins;

import static io.fareline.pipelines.jenkins.JenkinsRule.at;

import io.fareline.pipelines.command.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * No credential is in the file, and none of Jenkins' own is borrowed: whoever may push a branch could borrow it too. The agent
 * of main has its role, and a file for Git.
 */
final class NoCredentialIsWritten implements JenkinsRule {
    @Override
    public Stream<String> faults(Jenkinsfile file) {
        var faults = new ArrayList<String>();
        var lines = file.source().lines().toList();
        for (var i = 0; i < lines.size(); i++)
            if (Shell.hasCredential(lines.get(i)))
                faults.add("line " + (i + 1) + ": holds what looks like a credential");
        file.all()
                .filter(each -> List.of("credentials", "withCredentials").contains(each.name()))
                .forEach(each -> faults.add(at(each) + "borrows a credential of Jenkins"));
        return faults.stream();
    }
}
