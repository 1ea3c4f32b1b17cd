package io.fareline.runner.images.engine;

import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A container engine that answers, spoken to through Docker's command line. */
public final class Engine {
    private final Path docker;
    private final Programs programs;

    Engine(Path docker, Programs programs) {
        this.docker = docker;
        this.programs = programs;
    }

    /** What reads a stream and may fail at it. */
    public interface Reader<T> {
        T read(InputStream stream) throws IOException;
    }

    /** The output of a command that has to succeed. */
    public String ask(String... arguments) {
        return ask(List.of(arguments));
    }

    public String ask(List<String> arguments) {
        var answer = programs.run(command(arguments));
        if (!answer.isOk()) {
            throw new Trouble("docker " + arguments.getFirst() + " failed: " + answer.lastLine());
        }
        return answer.output().strip();
    }

    /** A command that may fail. */
    public Programs.Answer attempt(String... arguments) {
        return programs.run(command(List.of(arguments)));
    }

    public Programs.Answer attempt(List<String> arguments) {
        return programs.run(command(arguments));
    }

    public Programs.Answer attempt(List<String> arguments, Duration limit) {
        return programs.run(command(arguments), limit);
    }

    /** @return the exit status; what was said is in the log */
    public int run(List<String> arguments, Path log) {
        return programs.run(command(arguments), log);
    }

    /** Gives the output of a command to a reader, without keeping it. */
    public <T> T read(List<String> arguments, Reader<T> reader) {
        try {
            var process = programs.open(command(arguments));
            try (var output = process.getInputStream()) {
                return reader.read(output);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new Trouble("Cannot read what docker " + arguments.getFirst() + " gives: " + e.getMessage(), e);
        }
    }

    public boolean hasImage(String name) {
        return attempt("image", "inspect", name).isOk();
    }

    private List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(docker.toString()));
        command.addAll(arguments);
        return command;
    }
}
