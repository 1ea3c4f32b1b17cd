package io.fareline.runner.images.trial;

import io.fareline.platform.testing.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;

/**
 * Secrets as a container sees them: a copy that any user may read, inside a folder that only its owner may enter. A service
 * never sees the owner's password of its database, and a migration sees nothing else.
 */
final class MountedSecrets {
    private static final String OWNER = ".owner.";
    private final Path secrets;
    private final Path copies;

    /** @param secrets where each process has a folder of its own; it is readable by this user only */
    MountedSecrets(Path secrets) {
        this.secrets = secrets;
        this.copies = secrets.resolve("mounted");
    }

    Path forService(String process) {
        return copy(process, "service", name -> !name.contains(OWNER));
    }

    Path forMigration(String process) {
        return copy(process, "migration", name -> name.contains(OWNER));
    }

    /** For the sandbox provider, which migrates by itself. */
    Path all(String process) {
        return copy(process, "all", _ -> true);
    }

    private Path copy(String process, String purpose, Predicate<String> wanted) {
        var target = copies.resolve(process + "-" + purpose);
        try {
            Folders.ownedFolder(secrets);
            Folders.delete(target);
            Files.createDirectories(target);
            try (var files = Files.list(secrets.resolve("of-" + process))) {
                for (var file : files.toList()) {
                    // What begins with two dots holds the versions of the folder, as on a cluster.
                    var name = file.getFileName().toString();
                    if (!name.startsWith("..") && wanted.test(name)) copy(file, target);
                }
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the secrets of " + process, e);
        }
    }

    private static void copy(Path file, Path folder) throws IOException {
        var copy = Files.copy(file, folder.resolve(file.getFileName()));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--r--r--"));
    }
}
