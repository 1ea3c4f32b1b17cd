package io.fareline.pipelines.jenkins;

import static io.fareline.pipelines.jenkins.JenkinsRule.at;

import io.fareline.pipelines.command.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is published, signed and handed over is of the main branch, was tested and looked through before, in this order, and
 * goes to dev; and it is not what a hand-off itself has started.
 */
final class MainAloneDelivers implements JenkinsRule {
    private static final List<String> ORDER = List.of(
            "./fareline test",
            "./fareline images",
            "delivery/scan images",
            "delivery/publish",
            "delivery/publish-rotation",
            "delivery/sign",
            "delivery/hand-off",
            "delivery/propose-rotation");

    @Override
    public Stream<String> faults(Jenkinsfile file) {
        var faults = new ArrayList<String>();
        var stages = file.stages();
        for (var stage : stages) {
            var delivering = stage.shells().stream()
                    .filter(each -> Shell.delivers(each.text()))
                    .toList();
            if (delivering.isEmpty()) continue;
            if (stage.path().stream().noneMatch(MainAloneDelivers::isOfMain))
                faults.add(at(stage.call()) + "stage '" + stage.name() + "' delivers from any branch");
            if (stage.path().stream().noneMatch(MainAloneDelivers::skipsHandOffs))
                faults.add(at(stage.call()) + "stage '" + stage.name() + "' delivers what its own commit has started");
            delivering.stream()
                    .filter(each ->
                            each.text().matches("delivery/(promote\\b.*|(hand-off|propose-rotation) (?!dev\\b).*)"))
                    .forEach(each -> faults.add(at(each) + "delivers to others than dev: " + each.text()));
        }
        var last = -1;
        for (var command : ORDER) {
            var place = place(stages, command);
            if (place < 0) faults.add("no stage runs " + command);
            else if (place < last) faults.add(command + " comes before what must come before it");
            else last = place;
        }
        return faults.stream();
    }

    private static int place(List<Jenkinsfile.Stage> stages, String command) {
        for (var i = 0; i < stages.size(); i++) if (stages.get(i).runs(command)) return i;
        return -1;
    }

    /** Nothing but the branch: in an anyOf or a not it would say less. */
    private static boolean isOfMain(Call call) {
        return call.child("when")
                .flatMap(when -> when.child("branch"))
                .filter(branch -> branch.text().equals("main"))
                .isPresent();
    }

    private static boolean skipsHandOffs(Call call) {
        return call.child("when").stream()
                .flatMap(Call::all)
                .filter(each -> each.name().equals("sh"))
                .anyMatch(each -> each.text().equals("delivery/needs-build"));
    }
}
