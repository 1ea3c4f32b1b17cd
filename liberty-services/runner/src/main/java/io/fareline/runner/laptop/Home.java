package io.fareline.runner.laptop;

import io.fareline.platform.testing.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are: the repository that was built, and the state folder ({@code FARELINE_HOME}) that holds data, secrets,
 * logs and pid files of one running Fareline.
 */
public record Home(Path repository, Path state) {
    /** {@code FARELINE_HOME}, or {@code .fareline} in the repository. */
    public static Home of(Path repository, Map<String, String> environment) {
        var state = environment.getOrDefault("FARELINE_HOME", "").strip();
        return new Home(
                repository.toAbsolutePath().normalize(),
                (state.isEmpty() ? repository.resolve(".fareline") : Path.of(state))
                        .toAbsolutePath()
                        .normalize());
    }

    /** Creates the state folder, readable by its owner only. */
    public void create() {
        try {
            Folders.ownedFolder(state);
            if (!Files.exists(marker())) {
                Files.writeString(marker(), "The state of one Fareline on this machine; see ./fareline help.\n");
            }
        } catch (IOException e) {
            throw new Trouble("Cannot create " + state + ": " + e.getMessage(), e);
        }
    }

    /** Whether there is anything of a Fareline here, running or not. */
    public boolean exists() {
        return Files.exists(marker());
    }

    /** Deletes the state folder with all data, but only one that {@link #create} has made. */
    public void purge() {
        if (!exists()) {
            throw new Trouble(state + " was not made by ./fareline up, so it is not deleted");
        }
        try {
            Folders.delete(state);
        } catch (IOException e) {
            throw new Trouble("Cannot delete " + state + ": " + e.getMessage(), e);
        }
    }

    private Path marker() {
        return state.resolve("fareline-home");
    }

    /** The unpacked Open Liberty runtime that all servers share. */
    public Path liberty() {
        return repository.resolve("target/liberty/wlp");
    }

    public Path module(String name) {
        return repository.resolve("liberty-services").resolve(name);
    }

    /** The classes of a module with all its libraries, as the build has written it down. */
    String classPath(String module) {
        var target = module(module).resolve("target");
        try {
            return target.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(target.resolve("classpath")).strip();
        } catch (IOException e) {
            throw new Trouble("There is no " + target.resolve("classpath") + "; ./fareline up builds it", e);
        }
    }

    public Path routes() {
        return repository.resolve("istio/gateway/routes.yaml");
    }

    public Path secrets() {
        return state.resolve("secrets");
    }

    Path keystore() {
        return secrets().resolve("keystore.p12");
    }

    public Path postgres() {
        return state.resolve("postgresql");
    }

    public Path redis() {
        return state.resolve("redis");
    }

    /** What Liberty calls the user directory: the assembled servers. */
    public Path servers() {
        return state.resolve("liberty");
    }

    public Path log(String part) {
        return state.resolve("logs").resolve(part + ".log");
    }

    public Path pidFile(String part) {
        return state.resolve("run").resolve(part + ".pid");
    }

    /** URLs, clients and keys of this Fareline for programs that call it: the journeys and the benches. */
    public Path sandbox() {
        return state.resolve("sandbox.properties");
    }

    /** There while this Fareline runs with links between its processes. */
    public Path linked() {
        return state.resolve("linked");
    }

    public Path lock() {
        return state.resolve("lock");
    }
}
