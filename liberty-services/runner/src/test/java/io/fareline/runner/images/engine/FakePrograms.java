package io.fareline.runner.images.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A machine that has the programs of one folder and no others. */
final class FakePrograms {
    private final Path folder;

    FakePrograms(Path folder) {
        this.folder = folder;
    }

    FakePrograms with(String name, String script) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    Programs programs() {
        return new Programs(Map.of("PATH", folder.toString()));
    }
}
