package io.fareline.runner.laptop;

import io.fareline.platform.testing.DetachedProcess;
import io.fareline.platform.testing.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A plain Java program with ports, of which the first answers whether it is well: provider, edge or links. */
final class JavaProgram implements Part {
    private final Home home;
    private final String name;
    private final List<Integer> ports;
    private final Program program;

    /** What to run, with which environment, and the path that answers 200 while it is well (none: any answer will do). */
    record Program(Code code, JvmFlags flags, Supplier<Map<String, String>> environment, Optional<String> healthPath) {}

    /** A class and where it and its libraries are. */
    record Code(String mainClass, Supplier<String> classPath) {}

    JavaProgram(Home home, String name, List<Integer> ports, Program program) {
        this.home = home;
        this.name = name;
        this.ports = List.copyOf(ports);
        this.program = program;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Integer> ports() {
        return ports;
    }

    @Override
    public Path log() {
        return home.log(name);
    }

    @Override
    public void launch() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.flags().program());
        command.addAll(
                List.of("-cp", program.code().classPath().get(), program.code().mainClass()));
        Logs.startNew(log());
        DetachedProcess.start(new Launch(name, command, program.environment().get(), log(), home.pidFile(name)));
    }

    @Override
    public boolean isHealthy() {
        return isRunning()
                && program.healthPath()
                        .map(path -> Probe.ok(ports.getFirst(), path))
                        .orElseGet(() -> Probe.status(ports.getFirst(), "/").isPresent());
    }

    @Override
    public Optional<String> failure() {
        return Optional.empty();
    }

    @Override
    public Optional<DetachedProcess> process() {
        return DetachedProcess.running(home.pidFile(name));
    }

    @Override
    public void stop(Duration limit) {
        process().ifPresent(process -> process.stop("TERM", limit));
    }
}
