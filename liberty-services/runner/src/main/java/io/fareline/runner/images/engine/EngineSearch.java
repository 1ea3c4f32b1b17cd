package io.fareline.runner.images.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Finds an engine that answers, or installs and starts one where that is allowed: as root, with Debian's packages. */
public final class EngineSearch {
    /** Podman takes Docker's commands and needs neither a daemon nor root, as on the agents of the pipeline. */
    private static final List<String> ENGINES = List.of("docker", "podman");

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private final Programs programs;
    private final boolean root;
    private final Packages packages;
    private final Consumer<String> progress;

    public EngineSearch(Programs programs, boolean root, Consumer<String> progress) {
        this.programs = programs;
        this.root = root;
        this.packages = new Packages(programs, root, progress);
        this.progress = progress;
    }

    /**
     * @param folder where an engine of our own keeps its images
     * @throws NotRun when this machine has none and cannot get one
     */
    public Engine find(Path folder, CleanUp cleanUp) {
        for (var name : ENGINES) {
            var program = programs.find(name);
            if (program.isPresent() && answers(program.get())) {
                progress.accept("Using the container engine that runs: " + name);
                return new Engine(program.get(), programs);
            }
        }
        if (!root) {
            throw new NotRun(
                    programs.find("docker").isPresent()
                            ? "no container engine answers this user ('docker info' fails), and only root may start one"
                            : "there is no container engine, and only root may install one");
        }
        return ownEngine(folder, cleanUp);
    }

    private boolean answers(Path program) {
        return programs.run(List.of(program.toString(), "info"), ANSWER_LIMIT).isOk();
    }

    private Engine ownEngine(Path folder, CleanUp cleanUp) {
        var dockerd = packages.program("dockerd", "docker.io");
        var docker = packages.program("docker", "docker.io");
        var own = new OwnEngine(dockerd, folder);
        var engine = new Engine(docker, programs.with("DOCKER_HOST", own.address()));
        progress.accept("Starting a container engine");
        cleanUp.start("the container engine", () -> own.start(engine), own::stop);
        return engine;
    }
}
