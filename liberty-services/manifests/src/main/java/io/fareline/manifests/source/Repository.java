package io.fareline.manifests.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The checkout. */
public record Repository(Path root) {
    public static final String CONFIGURATION = "src/main/resources/META-INF/microprofile-config.properties";

    /** Every folder with a Liberty server. */
    public List<ServiceSource> services() {
        return folders("liberty-services").stream()
                .filter(folder -> Files.exists(folder.resolve("src/main/liberty/config/server.xml")))
                .map(folder -> new ServiceSource(this, folder.getFileName().toString()))
                .toList();
    }

    /** The modules that every service is made of. */
    public List<Path> platform() {
        return folders("liberty-services/platform").stream()
                .filter(folder -> !folder.endsWith("testing"))
                .filter(folder -> Files.exists(folder.resolve("src/main")))
                .toList();
    }

    public List<Path> overlays() {
        return folders("kustomize/overlays");
    }

    public List<Path> folders(String of) {
        try (var children = Files.list(root.resolve(of))) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String file) {
        return text(root.resolve(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of the Java files below a module's main folder. */
    static List<String> java(Path module) {
        try (var files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Repository::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
