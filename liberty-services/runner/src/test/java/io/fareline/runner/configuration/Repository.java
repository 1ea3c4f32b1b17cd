package io.fareline.runner.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules whose settings are described: five services and what they share. Texts by path within the module. */
record Repository(Path root) {
    private static final String DESCRIPTIONS = "src/main/resources/META-INF/microprofile-config.properties";
    private static final String SERVER = "src/main/liberty/config/server.xml";

    static Repository here() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("liberty-services/runner"))) root = root.getParent();
        return new Repository(root);
    }

    List<Module> services() {
        return modules(root.resolve("liberty-services"), SERVER);
    }

    /** What every service is made of. */
    List<Module> shared() {
        return modules(root.resolve("liberty-services/platform"), "pom.xml").stream()
                .filter(module -> !module.name().equals("testing"))
                .toList();
    }

    private static List<Module> modules(Path folder, String mark) {
        try (var folders = Files.list(folder)) {
            return folders.filter(each -> Files.exists(each.resolve(mark)))
                    .sorted()
                    .map(Module::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param descriptions the file of settings, empty where there is none
     * @param server the server's configuration, empty where there is none
     * @param code of each Java file by its simple name
     */
    record Module(String name, String descriptions, String server, Map<String, String> code) {
        static Module read(Path folder) {
            try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
                var code = files.filter(file -> file.toString().endsWith(".java"))
                        .collect(Collectors.toMap(
                                file -> folder.resolve("src/main/java")
                                        .relativize(file)
                                        .toString(),
                                Module::text,
                                (one, _) -> one,
                                TreeMap::new));
                return new Module(
                        folder.getFileName().toString(),
                        text(folder.resolve(DESCRIPTIONS)),
                        text(folder.resolve(SERVER)),
                        code);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static String text(Path file) {
            try {
                return Files.exists(file) ? Files.readString(file) : "";
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
