package io.fareline.runner;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.Ports;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Kills and starts single processes of a running Fareline, as a machine or an operator would; the data stay. */
final class Processes {
    private final Laptop laptop;
    private final Progress progress;

    Processes(Laptop laptop, Progress progress) {
        this.laptop = laptop;
        this.progress = progress;
    }

    /** Ends them at once, without any chance to tidy up. */
    int kill(List<String> names) {
        for (var part : named("kill", names)) {
            var process = part.process();
            process.ifPresent(DetachedProcess::kill);
            progress.say(process.isPresent() ? "Killed " + part.name() : part.name() + " does not run");
        }
        return Main.OK;
    }

    /** Starts those that do not run, and waits until all of them do their work. */
    int start(List<String> names) {
        var parts = named("start", names);
        requireHome();
        var locks = new ArrayList<HomeLock>();
        try {
            for (var part : parts) {
                locks.add(HomeLock.take(laptop.home(), part.name()));
                launch(part);
            }
            new Readiness(parts, progress).await();
            return Main.OK;
        } finally {
            locks.forEach(HomeLock::close);
        }
    }

    private void launch(Part part) {
        if (part.isRunning()) {
            return;
        }
        for (int port : part.ports()) {
            if (!Ports.isFree(port)) {
                throw new Trouble("Port " + port + ", which " + part.name() + " needs, is in use");
            }
        }
        part.launch();
    }

    private void requireHome() {
        if (!laptop.home().exists()) {
            throw new Trouble("There is no Fareline in " + laptop.home().state() + "; ./fareline up makes one");
        }
    }

    private List<Part> named(String command, List<String> names) {
        var parts = laptop.parts();
        var known = parts.stream().map(Part::name).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            throw new WrongUsage(command + " wants one or more of " + known);
        }
        return names.stream()
                .map(name -> parts.stream()
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> new WrongUsage("there is no '" + name + "'; " + command + " knows " + known)))
                .toList();
    }
}
