package io.fareline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a bench has found, as a short table: printed, and kept as a file. */
public final class Figures {
    private final List<String> lines = new ArrayList<>();

    public Figures text(String label, Object value) {
        lines.add("%-46s %s".formatted(label, value));
        return this;
    }

    public Figures number(String label, double value, String unit) {
        return text(label, String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f %s" : "%.2f %s", value, unit));
    }

    /** A line of its own, such as the heading of what follows. */
    public Figures line(String text) {
        lines.add(text);
        return this;
    }

    void print(PrintStream out) {
        lines.forEach(out::println);
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
