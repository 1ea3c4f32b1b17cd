package io.fareline.bench.restore;

import io.fareline.bench.OwnFareline;
import io.fareline.platform.testing.Folders;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * All databases as they were at one moment. PostgreSQL is ended as by a power cut, and its folder copied before it starts
 * again: what was committed is in it, for all databases alike, and nothing else.
 */
final class Copy {
    private final Servers servers;
    private final Path folder;
    private final Path copy;
    private Instant moment;

    Copy(OwnFareline fareline, Servers servers) {
        this.servers = servers;
        this.folder = fareline.laptop().home().postgres();
        this.copy = folder.resolveSibling("postgresql-at-t");
    }

    void take() throws InterruptedException {
        moment = Instant.now();
        servers.kill(List.of("postgresql"));
        run("cp", "-a", folder.toString(), copy.toString());
        servers.start(List.of("postgresql"));
    }

    /** The databases go back; nothing may run but PostgreSQL, which runs again afterwards. */
    void goBack() throws InterruptedException {
        servers.stop("postgresql");
        try {
            Folders.delete(folder);
            Files.move(copy, folder);
            // Of a process that is no more.
            Files.deleteIfExists(folder.resolve("data/postmaster.pid"));
            Files.deleteIfExists(folder.resolve("postgresql.pid"));
        } catch (IOException e) {
            throw new Trouble("Cannot put the copy in place: " + e.getMessage(), e);
        }
        servers.start(List.of("postgresql"));
    }

    Instant moment() {
        return moment;
    }

    private static void run(String... command) throws InterruptedException {
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) throw new Trouble(String.join(" ", command) + " ended with " + status);
        } catch (IOException e) {
            throw new Trouble("Cannot run " + command[0] + ": " + e.getMessage(), e);
        }
    }
}
