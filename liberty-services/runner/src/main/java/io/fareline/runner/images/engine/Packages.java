package io.fareline.runner.images.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Programs that come with a Debian package, installed where they are missing and this user may. */
public final class Packages {
    private final Programs programs;
    private final boolean root;
    private final Consumer<String> progress;

    public Packages(Programs programs, boolean root, Consumer<String> progress) {
        this.programs = programs;
        this.root = root;
        this.progress = progress;
    }

    /** @throws NotRun when it is not there and cannot be installed */
    public Path program(String name, String debianPackage) {
        return programs.find(name).orElseGet(() -> {
            install(debianPackage);
            return programs.find(name)
                    .orElseThrow(() -> new NotRun("the package " + debianPackage + " brought no " + name));
        });
    }

    private void install(String debianPackage) {
        var apt = programs.find("apt-get")
                .orElseThrow(() ->
                        new NotRun(debianPackage + " is not installed, and there is no apt-get to install it with"));
        if (!root) {
            throw new NotRun(debianPackage + " is not installed, and only root may install it");
        }
        progress.accept("Installing " + debianPackage);
        var quiet = programs.with("DEBIAN_FRONTEND", "noninteractive");
        var update = quiet.run(List.of(apt.toString(), "-qq", "update"));
        var installed =
                quiet.run(List.of(apt.toString(), "-qq", "-y", "--no-install-recommends", "install", debianPackage));
        if (!installed.isOk()) {
            throw new NotRun(
                    "apt-get cannot install " + debianPackage + ": " + (update.isOk() ? installed : update).lastLine());
        }
    }
}
