package io.fareline.pipelines.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.pipelines.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs with nothing of this machine's Git settings, and waits for none longer than a minute. */
final class Git {
    private static final int LIMIT_SECONDS = 60;
    private final Map<String, String> environment;

    Git(Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_SYSTEM", "/dev/null",
                "GIT_AUTHOR_NAME", "somebody",
                "GIT_AUTHOR_EMAIL", "somebody@fareline.example",
                "GIT_COMMITTER_NAME", "somebody",
                "GIT_COMMITTER_EMAIL", "somebody@fareline.example",
                "CI", "false",
                "FARELINE_DELIVERY_PAUSE", "0"));
        all.putAll(more);
        environment = Map.copyOf(all);
    }

    /** How a program ended, and all it said. */
    record Answer(int status, String said) {}

    Answer run(Path folder, List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("pipelines", ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(command + " does not end: " + Files.readString(output));
            }
            return new Answer(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8).strip());
        } finally {
            Files.delete(output);
        }
    }

    /** Git, which has to succeed. */
    String git(Path folder, String... arguments) throws IOException, InterruptedException {
        var answer = run(
                folder, Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
        assertEquals(0, answer.status(), () -> List.of(arguments) + ": " + answer.said());
        return answer.said();
    }

    /** A command of {@code delivery/}. */
    Answer delivery(String command, List<String> arguments) throws IOException, InterruptedException {
        var all = Stream.concat(
                Stream.of(Checkout.ROOT.resolve("delivery").resolve(command).toString()), arguments.stream());
        return run(Checkout.ROOT, all.toList());
    }
}
