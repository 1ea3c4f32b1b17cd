package io.fareline.runner.images.trial;

import io.fareline.platform.testing.Waiting;
import io.fareline.runner.images.build.ImageNames;
import io.fareline.runner.images.build.Source;
import io.fareline.runner.images.engine.CleanUp;
import io.fareline.runner.images.engine.Engine;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Listener;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.ResourceUse;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.load.SampleNetworkLoader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs the images as a cluster does: the migrations first, then every service in a container that only checks its schema,
 * a booking through all of them, and a service that is told to end while it works. PostgreSQL, Redis and the edge are those
 * of this machine.
 */
public final class Trial {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int DAYS_AHEAD = 14;
    private static final double MILLIS = 1000.0;
    private static final double KILOBYTES = 1024.0;
    private final Laptop laptop;
    private final Containers containers;
    private final CleanUp cleanUp;
    private final Consumer<String> progress;
    private final Map<String, Container> running = new LinkedHashMap<>();

    public Trial(Laptop laptop, Engine engine, Source source, Surroundings surroundings) {
        this.laptop = laptop;
        this.cleanUp = surroundings.cleanUp();
        this.progress = surroundings.progress();
        this.containers = new Containers(engine, source, laptop, cleanUp);
    }

    /** Who is told what happens, and who ends what was started. */
    public record Surroundings(CleanUp cleanUp, Consumer<String> progress) {}

    public void run() {
        forgetTheOneBefore();
        startStores();
        var settings = new ContainerSettings(connect());
        for (var service : ImageNames.SERVICES) {
            progress.accept(containers.migrate(service, settings));
        }
        try {
            start(ImageNames.PROVIDER, settings);
            ImageNames.SERVICES.forEach(service -> start(service, settings));
            running.forEach(this::awaitReady);
            useThem();
        } catch (RuntimeException e) {
            containers.keepLogs(laptop.home().repository().resolve("target/images/logs"));
            throw e;
        }
    }

    private void useThem() {
        startEdge();
        new SampleNetworkLoader(laptop, Clock.systemUTC(), progress).load();
        var buyer = new Buyer(laptop, LocalDate.now(Clock.systemUTC()).plusDays(DAYS_AHEAD));
        progress.accept("Booked through all of them: " + buyer.buy());
        running.forEach((name, container) -> progress.accept("%s: %.0f MB resident, of %s at most"
                .formatted(name, ResourceUse.pssKilobytes(container.process()) / KILOBYTES, Confinement.MEMORY)));
        new Drain(laptop).of(running.get("booking"), buyer.order(), progress);
    }

    private void forgetTheOneBefore() {
        laptop.parts().forEach(part -> part.stop(STOP_LIMIT));
        if (laptop.home().exists()) laptop.home().purge();
        cleanUp.start(
                "the data", () -> laptop.home().create(), () -> laptop.home().purge());
    }

    private void startStores() {
        progress.accept("Starting PostgreSQL and Redis");
        for (var store : laptop.stores()) {
            cleanUp.start(store.name(), store::launch, () -> store.stop(STOP_LIMIT));
        }
        laptop.prepareDatabases();
        laptop.prepareKeystore();
    }

    private String connect() {
        var gateway = containers.connect();
        for (var listener : List.of(Listener.POSTGRESQL, Listener.REDIS)) {
            relay(gateway, laptop.port(listener));
        }
        return gateway;
    }

    private void relay(String gateway, int port) {
        try {
            var relay = Relay.start(InetAddress.getByName(gateway), port);
            cleanUp.start("a relay", () -> {}, relay::close);
        } catch (UnknownHostException e) {
            throw new Trouble("The containers' network has no address of this machine: '" + gateway + "'", e);
        }
    }

    private void start(String name, ContainerSettings settings) {
        running.put(name, containers.start(name, settings));
    }

    private void awaitReady(String name, Container container) {
        var took = container.awaitReady();
        progress.accept("%s is ready in a container after %.1f s (%.1f s of processor time)"
                .formatted(
                        name,
                        took.toMillis() / MILLIS,
                        ResourceUse.processorTime(container.process()).toMillis() / MILLIS));
    }

    private void startEdge() {
        for (var part : laptop.servers()) {
            if (part.name().equals("edge")) start(part);
        }
    }

    private void start(Part edge) {
        cleanUp.start(edge.name(), edge::launch, () -> edge.stop(STOP_LIMIT));
        if (!Waiting.until(START_LIMIT, edge::isHealthy)) {
            throw new Trouble("The edge did not become ready; its log is " + edge.log());
        }
    }
}
