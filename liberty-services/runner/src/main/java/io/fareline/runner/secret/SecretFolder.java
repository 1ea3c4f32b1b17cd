package io.fareline.runner.secret;

import io.fareline.platform.testing.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The folder that one process sees: one file for each secret of its own, and none of anybody else's. Laid out as
 * Kubernetes mounts a secret: each file is a link into the version that {@code ..data} leads to, so that all of them are
 * replaced at once.
 */
public record SecretFolder(Path path) {
    private static final String VERSION = "..data";

    /** Makes the folder hold exactly these secrets, each in a file that is named as its property. */
    public SecretFolder write(Map<String, String> secrets) {
        try {
            Folders.ownedFolder(path.getParent());
            Folders.ownedFolder(path);
            var version = Files.createTempDirectory(path, "..");
            for (var secret : secrets.entrySet()) {
                Folders.writeSecret(version.resolve(secret.getKey()), secret.getValue());
            }
            link(path.resolve(VERSION), version.getFileName());
            for (var name : secrets.keySet()) {
                link(path.resolve(name), Path.of(VERSION, name));
            }
            try (var files = Files.list(path)) {
                for (var file : files.toList()) {
                    var name = file.getFileName().toString();
                    if (!file.equals(version) && !name.equals(VERSION) && !secrets.containsKey(name)) {
                        Folders.delete(file);
                    }
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the secrets in " + path, e);
        }
    }

    /** In one step, whatever was there before. */
    private static void link(Path link, Path target) throws IOException {
        var next = link.resolveSibling(link.getFileName() + "_tmp");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, target);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }
}
