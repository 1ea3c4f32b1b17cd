package io.fareline.infrastructure.atlantis;

import io.fareline.infrastructure.source.Configuration;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.object.Manifests;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every stack with values of an environment, but for what moves it in an emergency, is one project, planned when anything it is made of changes, environment after
 * environment and in each stack after stack; and a project says nothing that only the server may say.
 */
public final class ProjectsCoverStacks {
    private static final Set<String> OWN = Set.of("name", "dir", "execution_order_group", "autoplan");
    private static final Set<String> OF_ALL = Set.of(
            "version", "automerge", "parallel_plan", "parallel_apply", "abort_on_execution_order_fail", "projects");

    private final Configuration configuration;

    public ProjectsCoverStacks(Configuration configuration) {
        this.configuration = configuration;
    }

    public List<String> faults(String text) {
        var faults = new Faults();
        var file = Manifests.parse(text).all().getFirst();
        file.root().fieldNames().forEachRemaining(name -> {
            if (!OF_ALL.contains(name)) faults.add("atlantis.yaml says " + name);
        });
        if (file.at("version").asInt() != 3) faults.add("atlantis.yaml is of no version that is known here");
        // In parallel, and after one that failed, projects of later groups would run on what is not there.
        if (!file.at("abort_on_execution_order_fail").asBoolean()) faults.add("atlantis.yaml goes on after a failure");
        var wanted = wanted();
        var seen = new HashSet<String>();
        var projects = Project.of(text);
        for (var project : projects) {
            if (!wanted.contains(project.environment() + "/" + project.stack()))
                faults.add(project.name() + " is no environment's stack: " + project.folder());
            else {
                if (!seen.add(project.name())) faults.add(project.name() + " is there twice");
                project(project, faults);
            }
        }
        for (var each : wanted)
            if (projects.stream().noneMatch(one -> each.equals(one.environment() + "/" + one.stack())))
                faults.add(each + " is no project");
        order(projects, faults);
        return faults.all();
    }

    private List<String> wanted() {
        var all = new ArrayList<String>();
        for (var stack : configuration.stacks())
            for (var environment : configuration.environmentsOf(stack))
                if (!configuration.isMove(environment, stack)) all.add(environment + "/" + stack);
        return all;
    }

    private void project(Project project, Faults faults) {
        project.root().fieldNames().forEachRemaining(name -> {
            if (!OWN.contains(name)) faults.add(project.name() + " says " + name + ", which only the server may");
        });
        var modified = Set.copyOf(project.whenModified());
        var needed = configuration.modulesOf(project.stack()).stream()
                .map(each -> "../../modules/" + each + "/**")
                .collect(Collectors.toSet());
        needed.add("*.tf");
        needed.add("../../environments/" + project.environment() + "/" + project.stack() + ".*");
        for (var each : needed)
            if (!modified.contains(each)) faults.add(project.name() + " is not planned when " + each + " changes");
        for (var each : modified)
            if (!needed.contains(each))
                faults.add(project.name() + " is planned when " + each + " changes, for nothing");
    }

    private static void order(List<Project> projects, Faults faults) {
        for (var one : projects)
            for (var other : projects)
                if (place(one) < place(other) && one.group() >= other.group())
                    faults.add(other.name() + " of group " + other.group() + " does not come after " + one.name()
                            + " of group " + one.group());
    }

    private static int place(Project project) {
        return Configuration.ENVIRONMENTS.indexOf(project.environment()) * 10
                + Configuration.STACKS.indexOf(project.stack());
    }
}
