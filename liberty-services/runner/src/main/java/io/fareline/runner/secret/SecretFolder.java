package io.fareline.runner.secret;

import io.fareline.platform.testing.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The folder that one process sees: one file for each secret of its own, and none of anybody else's. */
public record SecretFolder(Path path) {
    /** Makes the folder hold exactly these secrets, each in a file that is named as its property. */
    public SecretFolder write(Map<String, String> secrets) {
        try {
            Folders.ownedFolder(path.getParent());
            Folders.ownedFolder(path);
            try (var files = Files.list(path)) {
                for (var file : files.toList()) {
                    if (!secrets.containsKey(file.getFileName().toString())) {
                        Files.delete(file);
                    }
                }
            }
            for (var secret : secrets.entrySet()) {
                Folders.writeSecret(path.resolve(secret.getKey()), secret.getValue());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the secrets in " + path, e);
        }
    }
}
