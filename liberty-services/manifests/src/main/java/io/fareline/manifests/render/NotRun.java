package io.fareline.manifests.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tool is missing that a part of the checks needs; the message says which, and how to get it. */
public class NotRun extends RuntimeException {
    public NotRun(String reason) {
        super(reason);
    }

    /** For the end of {@code ./fareline test}, which tells what was not run; one reason for each part. */
    public void note(Path repository, String part) {
        try {
            var folder = Files.createDirectories(repository.resolve("target/not-run"));
            Files.writeString(folder.resolve(part), getMessage() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
