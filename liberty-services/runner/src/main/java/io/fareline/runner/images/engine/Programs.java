package io.fareline.runner.images.engine;

import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other programs of this machine: where they are, and what they answer. */
public final class Programs {
    private final Map<String, String> environment;

    /** @param environment added to that of this process; its PATH is where programs are looked for */
    public Programs(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The exit status, and the output with errors between. */
    public record Answer(int status, String output) {
        public boolean isOk() {
            return status == 0;
        }

        /** The last line that is not empty, which is where programs say what went wrong. */
        public String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((_, later) -> later)
                    .map(String::strip)
                    .orElse("it said nothing");
        }
    }

    Programs with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Programs(more);
    }

    public Optional<Path> find(String program) {
        var path = environment.getOrDefault("PATH", System.getenv().getOrDefault("PATH", ""));
        // Administrators' programs are not on everybody's path.
        return Stream.concat(Stream.of(path.split(":")), administration(path))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Stream<String> administration(String path) {
        return environment.containsKey("PATH") || path.isEmpty() ? Stream.of() : Stream.of("/usr/sbin", "/sbin");
    }

    /** Runs it to its end. */
    public Answer run(List<String> command) {
        return run(command, Optional.empty());
    }

    /** Runs it to its end or to the end of the limit, where its status is that of a killed program. */
    public Answer run(List<String> command, Duration limit) {
        return run(command, Optional.of(limit));
    }

    private Answer run(List<String> command, Optional<Duration> limit) {
        try {
            var output = Files.createTempFile("fareline", ".out");
            try {
                var process = builder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                return new Answer(status(process, limit), Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new Trouble("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /** Runs it to its end, with all it says in a file. */
    public int run(List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var process = builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return status(process, Optional.empty());
        } catch (IOException e) {
            throw new Trouble("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /** Starts it; the caller reads its output. */
    Process open(List<String> command) throws IOException {
        return builder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    private static int status(Process process, Optional<Duration> limit) {
        try {
            if (limit.isEmpty()) return process.waitFor();
            if (process.waitFor(limit.get().toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            return process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted", e);
        }
    }
}
