package io.fareline.infrastructure.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The provider, started once for all tests. Terraform would start it anew for each run of a test, only to read its
 * schema, and that took most of the processor's time. It is the program that {@code init} has found and compared with
 * its pin; it ends with this JVM.
 */
final class RunningProvider {
    /** By which Terraform is told of a provider that runs already. */
    static final String VARIABLE = "TF_REATTACH_PROVIDERS";

    /** Two minutes, for a machine that is very busy. */
    private static final int MOST_LOOKS = 2_400;

    private static final long PAUSE_MILLIS = 50;
    private static final String PROGRAM = "terraform-provider-";
    private static final Pattern ADDRESS = Pattern.compile("(?m)^\\s*" + VARIABLE + "='(?<address>.+)'$");

    private RunningProvider() {}

    /**
     * @param folder in which Terraform was initialised
     * @return where it listens, for {@link #VARIABLE}
     */
    static String startedFrom(Path folder) {
        return start(List.of("nice", "-n", "19", program(folder).toString(), "-debug"));
    }

    static String start(List<String> command) {
        try {
            var log = Files.createTempFile("provider", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("TF_") || name.startsWith("AWS_"));
            builder.environment().put("GOMAXPROCS", "1");
            var process = builder.start();
            process.getOutputStream().close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.destroyForcibly();
                log.toFile().delete();
            }));
            return address(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Process process, Path log) throws IOException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            boolean ended = hasEnded(process);
            var said = told(log);
            if (!ended && said.isPresent()) return said.get();
            if (ended) break;
        }
        throw new IllegalStateException("The provider does not say where it listens: " + Files.readString(log));
    }

    /** Waits for it a moment. */
    private static boolean hasEnded(Process process) {
        try {
            return process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static Optional<String> told(Path log) throws IOException {
        var address = ADDRESS.matcher(Files.readString(log));
        return address.find() ? Optional.of(address.group("address")) : Optional.empty();
    }

    private static Path program(Path folder) {
        try (var files = Files.find(
                folder.resolve(".terraform/providers"),
                Integer.MAX_VALUE,
                (file, _) -> file.getFileName().toString().startsWith(PROGRAM) && Files.isRegularFile(file),
                FileVisitOption.FOLLOW_LINKS)) {
            var found = files.toList();
            if (found.size() == 1) return found.getFirst();
            throw new IllegalStateException("There must be one provider in " + folder + ", but there are " + found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
