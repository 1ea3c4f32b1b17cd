package io.fareline.runner;

import io.fareline.runner.laptop.Home;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;

/** Says which benches there are: one folder of {@code liberty-services/bench} each. */
final class Benches {
    private final Home home;
    private final PrintStream out;

    Benches(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    int run(List<String> options) {
        var names = names();
        var list = names.isEmpty() ? "There are no benches yet" : "Benches: " + String.join(", ", names);
        if (!options.isEmpty()) {
            throw new Trouble("There is no bench '" + options.getFirst() + "'. " + list + ".");
        }
        out.println(list + ".");
        return Main.OK;
    }

    private List<String> names() {
        var folder = home.module("bench");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.exists(file.resolve("pom.xml")))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Trouble("Cannot list " + folder + ": " + e.getMessage(), e);
        }
    }
}
