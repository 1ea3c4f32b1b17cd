package io.fareline.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The unpacked programs of PostgreSQL, and how they are run by root, whom PostgreSQL itself refuses. */
record PostgresBinaries(Path folder, boolean asRoot) {
    static PostgresBinaries in(Path cache) {
        var resource = Binaries.onArm() ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        var folder = new Binaries(cache).archive(resource, "postgresql-" + PostgresServer.VERSION);
        return new PostgresBinaries(folder, root());
    }

    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (asRoot) {
            // A user namespace without a mapping: the process keeps the owner's files and is no longer "root".
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new ServerFailure("Cannot tell which user runs this: PostgreSQL is started on Linux only", e);
        }
    }
}
