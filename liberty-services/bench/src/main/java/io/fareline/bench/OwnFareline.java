package io.fareline.bench;

import io.fareline.platform.testing.Folders;
import io.fareline.platform.testing.Ports;
import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The Fareline that a bench runs against. One that was started for the bench goes down with its data when the bench ends,
 * however it ends: closed, failed, or interrupted at the terminal.
 */
public final class OwnFareline implements AutoCloseable {
    private static final Duration LAST_STEPS = Duration.ofSeconds(60);
    private final Path repository;
    private final Map<String, String> environment;
    private final Laptop laptop;
    private final AtomicBoolean mine;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Process command;

    private OwnFareline(Path repository, Map<String, String> environment, boolean mine) {
        this.repository = repository;
        this.environment = Map.copyOf(environment);
        var home = Home.of(repository, environment);
        this.laptop = mine ? Laptop.telling(home, environment) : Laptop.of(home, environment);
        this.mine = new AtomicBoolean(mine);
    }

    static OwnFareline start(Path repository, Map<String, String> environment, Consumer<String> say) {
        var fareline = new OwnFareline(repository, environment, true);
        var bench = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> fareline.takeDownAfter(bench), "take down"));
        try {
            fareline.run(List.of("down", "--purge"), fareline.log());
            say.accept("Starting a Fareline in " + environment.get("FARELINE_HOME"));
            if (fareline.run(List.of("up"), fareline.log()) != 0)
                throw new Trouble("The bench's Fareline did not start; see " + fareline.log());
            say.accept("It is up");
            return fareline;
        } catch (RuntimeException failed) {
            fareline.close();
            throw failed;
        }
    }

    static OwnFareline running(Path repository, Map<String, String> environment) {
        var fareline = new OwnFareline(repository, environment, false);
        if (!fareline.laptop.parts().stream().allMatch(Part::isHealthy)) {
            throw new Trouble(
                    "No Fareline runs in " + fareline.laptop.home().state() + "; start it with ./fareline up");
        }
        return fareline;
    }

    public Laptop laptop() {
        return laptop;
    }

    /** The same with other settings for what is started from now on, such as a clock that is off. */
    public Laptop laptopWith(Map<String, String> more) {
        var settings = settingsWith(more);
        return mine.get() ? Laptop.telling(laptop.home(), settings) : Laptop.of(laptop.home(), settings);
    }

    /** One of its processes: {@code booking}, {@code postgresql}, {@code edge} and so on. */
    public Part part(String name) {
        return laptop.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no process " + name));
    }

    /** The server of a service that runs for this bench, to be started again and told more. */
    public Part told(String service, Map<String, String> more) {
        return laptop.told(service, settingsWith(more));
    }

    /** One more server of a service, with the settings of this bench and more; to be ended before the bench ends. */
    public Part beside(String service, Map<String, String> more) {
        return laptop.beside(service, Ports.free(), settingsWith(more));
    }

    private Map<String, String> settingsWith(Map<String, String> more) {
        var settings = new HashMap<>(environment);
        settings.putAll(more);
        return settings;
    }

    /** Addresses, clients and keys, as {@code up} wrote them. */
    public Properties sandbox() {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(laptop.home().sandbox())) {
            values.load(reader);
        } catch (IOException e) {
            throw new Trouble("Cannot read " + laptop.home().sandbox() + ": " + e.getMessage(), e);
        }
        return values;
    }

    /** Ends one of its processes and starts it again with the settings that it had, until it is ready. */
    public void restart(String name) {
        if (run(List.of("kill", name), log()) != 0 || run(List.of("start", name), log()) != 0)
            throw new Trouble(name + " did not start again; see " + log());
    }

    /** Keeps the logs of its processes where its data do not go with them. */
    public void keepLogs(Path folder) {
        try {
            Folders.delete(folder);
            Folders.copy(laptop.home().log("any").getParent(), folder);
        } catch (IOException e) {
            throw new Trouble("Cannot keep the logs in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** It goes on running with its data when the bench ends, for a person to look at. */
    public void leave() {
        mine.set(false);
    }

    private Path log() {
        return repository.resolve("target/bench/up.log");
    }

    private int run(List<String> arguments, Path log) {
        var words = new ArrayList<>(List.of(repository.resolve("fareline").toString()));
        words.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            command = builder.start();
            return command.waitFor();
        } catch (IOException e) {
            throw new Trouble("Cannot run ./fareline " + arguments.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }

    // A bench that goes on would start again what is taken down.
    private void takeDownAfter(Thread bench) {
        if (!mine.get()) return;
        bench.interrupt();
        try {
            closed.await(LAST_STEPS.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    /** Takes it down, if it was started for this bench; a start that still runs is ended first. */
    @Override
    public void close() {
        if (!mine.getAndSet(false)) return;
        // Also a thread that was told to stop has to wait for the end of this.
        boolean interrupted = Thread.interrupted();
        try {
            var starting = command;
            if (starting != null && starting.isAlive()) {
                starting.destroy();
                starting.onExit().join();
            }
            run(List.of("down", "--purge"), log());
        } finally {
            closed.countDown();
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
