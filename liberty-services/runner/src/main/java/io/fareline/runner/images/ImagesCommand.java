package io.fareline.runner.images;

import io.fareline.runner.HomeLock;
import io.fareline.runner.Progress;
import io.fareline.runner.images.build.BaseImage;
import io.fareline.runner.images.build.ImageBuild;
import io.fareline.runner.images.build.Promises;
import io.fareline.runner.images.build.Source;
import io.fareline.runner.images.engine.CleanUp;
import io.fareline.runner.images.engine.Engine;
import io.fareline.runner.images.engine.EngineSearch;
import io.fareline.runner.images.engine.NotRun;
import io.fareline.runner.images.engine.Packages;
import io.fareline.runner.images.engine.Programs;
import io.fareline.runner.images.trial.Trial;
import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Listener;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code ./fareline images}: builds all six, holds them to their promises and tries them together. Where there can be no
 * container engine nothing is tried, and the exit status says so.
 */
public final class ImagesCommand {
    public static final int NOT_RUN = 3;
    private static final int USUAL_OFFSET = 21_000;
    private final Home home;
    private final Map<String, String> environment;
    private final Progress progress;
    private final Programs programs;

    public ImagesCommand(Home home, Map<String, String> environment, Progress progress) {
        this(home, environment, progress, new Programs(Map.of()));
    }

    ImagesCommand(Home home, Map<String, String> environment, Progress progress, Programs programs) {
        this.home = home;
        this.environment = environment;
        this.progress = progress;
        this.programs = programs;
    }

    /** @return the exit status: 0 when all went well, 3 when this machine cannot run containers */
    public int run(List<String> arguments) {
        var options = ImagesOptions.of(arguments);
        var laptop = laptop();
        try (var _ = HomeLock.take(lock(), "Another ./fareline images is at work in " + lock().getParent())) {
            return run(options, laptop);
        }
    }

    private int run(ImagesOptions options, Laptop laptop) {
        var cleanUp = new CleanUp(progress::say);
        var hook = new Thread(cleanUp::close, "clean up");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work(options, laptop, cleanUp);
            return 0;
        } catch (NotRun missing) {
            progress.print("not run: " + missing.getMessage());
            return NOT_RUN;
        } catch (RuntimeException e) {
            // What was ended by an interrupt looks to its starter as if it had failed.
            throw cleanUp.isOver() ? new Trouble("Interrupted", e) : e;
        } finally {
            cleanUp.close();
        }
    }

    private Path lock() {
        var folder = home.repository().resolve("target/images");
        try {
            return Files.createDirectories(folder).resolve("lock");
        } catch (IOException e) {
            throw new Trouble("Cannot create " + folder + ": " + e.getMessage(), e);
        }
    }

    private void work(ImagesOptions options, Laptop laptop, CleanUp cleanUp) {
        var repository = home.repository();
        var root = "root".equals(System.getProperty("user.name"));
        var engine = new EngineSearch(programs, root, progress::say)
                .find(repository.resolve("target/images/engine"), cleanUp);
        var source = Source.of(repository, programs);
        var base = options.base().orElseGet(() -> base(engine, root));
        progress.say("Building on " + base);
        var build = new ImageBuild(repository, engine, source, base);
        build.all(progress::say);
        new Promises(engine, source).check(progress::say);
        if (options.save()) {
            build.save(progress::say);
        }
        if (!options.buildOnly()) {
            new Trial(laptop, engine, source, new Trial.Surroundings(cleanUp, progress::say)).run();
        }
    }

    private String base(Engine engine, boolean root) {
        return new BaseImage(home.repository(), engine, programs, new Packages(programs, root, progress::say))
                .choose(progress::say);
    }

    // A Fareline of its own: it never meets the one that somebody has running.
    private Laptop laptop() {
        var offset = environment.containsKey(Listener.OFFSET) ? Listener.offset(environment) : USUAL_OFFSET;
        return new Laptop(new Home(home.repository(), home.repository().resolve("target/images/home")), offset);
    }
}
