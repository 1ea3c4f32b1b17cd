package io.fareline.runner;

import io.fareline.platform.testing.Ports;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.LinkChoice;
import io.fareline.runner.laptop.Listener;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.load.SampleNetworkLoader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Starts everything that does not run yet, loads the sample network and says how to make a booking. */
final class Up {
    private final Laptop laptop;
    private final Clock clock;
    private final Progress progress;
    private final Started started = new Started();

    Up(Laptop laptop, Clock clock, Progress progress) {
        this.laptop = laptop;
        this.clock = clock;
        this.progress = progress;
    }

    int run() {
        laptop.home().create();
        try (var _ = HomeLock.take(laptop.home())) {
            if (laptop.parts().stream().allMatch(Part::isHealthy)) {
                progress.print("Fareline runs already.");
                new Summary(laptop).print(progress, LocalDate.now(clock));
                return Main.OK;
            }
            var hook = new Thread(this::cleanUp, "clean up");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                start();
                started.keep();
            } catch (RuntimeException e) {
                // What was ended by an interrupt looks to its starter as if it had died.
                var interrupted = started.isOver();
                cleanUp();
                throw interrupted ? new Trouble("Interrupted", e) : e;
            }
            new Summary(laptop).print(progress, LocalDate.now(clock));
            return Main.OK;
        }
    }

    private void start() {
        checkPorts();
        new LinkChoice(laptop.home()).keep(laptop);
        var stores = missing(laptop.stores());
        launch(stores);
        new Readiness(stores, progress).await();
        laptop.prepareDatabases();
        laptop.prepareKeystore();
        new Summary(laptop).write();
        var servers = missing(laptop.servers());
        launch(servers);
        new Readiness(servers, progress).await();
        new SampleNetworkLoader(laptop, clock, progress::say).load();
    }

    private void launch(List<Part> parts) {
        if (!parts.isEmpty()) {
            progress.say("Starting "
                    + String.join(", ", parts.stream().map(Part::name).toList()));
            parts.forEach(started::launch);
        }
    }

    private void checkPorts() {
        for (var part : missing(laptop.parts())) {
            for (int port : part.ports()) {
                if (!Ports.isFree(port)) {
                    throw new Trouble(
                            "Port " + port + ", which " + part.name() + " needs, is in use; stop what listens "
                                    + "there, or shift all ports by setting " + Listener.OFFSET + " (for example "
                                    + Listener.OFFSET + "=1000)");
                }
            }
        }
    }

    private static List<Part> missing(List<Part> parts) {
        return parts.stream().filter(part -> !part.isRunning()).toList();
    }

    private void cleanUp() {
        if (started.undo()) {
            progress.say("Stopped what this had started");
        }
    }
}
