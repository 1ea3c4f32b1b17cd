package io.fareline.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A provider in a process of its own, as small as the laptop's runner starts it. */
final class ProviderProcess implements AutoCloseable {
    private static final String LISTENS = "sandbox-provider listens on 127.0.0.1:";

    private final Process process;

    ProviderProcess(Map<String, String> variables) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxProvider.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("FARELINE_"));
        builder.environment().putAll(variables);
        process = builder.start();
    }

    /** The port, once it listens. */
    int port() throws IOException {
        var line = process.inputReader().readLine();
        if (line == null) throw new IOException(String.join("\n", errorLines()));
        return Integer.parseInt(line.substring(LISTENS.length()));
    }

    /** Asked after its end. */
    boolean hasEverListened() throws IOException {
        return process.inputReader().readLine() != null;
    }

    /** All that it says on standard error until it ends. */
    List<String> errorLines() {
        return process.errorReader().lines().toList();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) throw new IllegalStateException("the provider does not end");
        return process.exitValue();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
