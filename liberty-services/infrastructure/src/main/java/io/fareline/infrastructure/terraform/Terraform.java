package io.fareline.infrastructure.terraform;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fareline.manifests.render.NotRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program on the path, of a version that the stacks take, with the one provider that they use. */
public final class Terraform {
    private static final String HINT = "; install Terraform 1.11 or a later 1";
    private static final int MINOR = 11;

    private final Path program;
    private final Provider provider;
    private final Path configuration;
    private String running;

    private Terraform(Path program, Provider provider, Path configuration) {
        this.program = program;
        this.provider = provider;
        this.configuration = configuration;
    }

    /**
     * @param cache a folder for what it keeps between runs
     * @throws NotRun where there is none, or one that is too old
     */
    public static Terraform find(Map<String, String> environment, Path cache) {
        var program = Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "terraform"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new NotRun("terraform is missing" + HINT));
        var provider = Provider.find(environment);
        var terraform = new Terraform(program, provider, provider.configure(cache));
        var version = terraform.version(cache);
        var parts = version.split("[.-]");
        if (!parts[0].equals("1") || Integer.parseInt(parts[1]) < MINOR)
            throw new NotRun("terraform is of version " + version + HINT);
        return terraform;
    }

    /** @throws NotRun where the provider cannot be had */
    public void init(Path folder) {
        var answer = run(folder, "init", "-backend=false", "-input=false", "-no-color");
        if (answer.good()) return;
        if (answer.said().matches("(?s).*(Failed to query available provider packages|Failed to install provider).*"))
            throw new NotRun(provider.missing());
        throw new IllegalStateException(folder + ": " + answer.said());
    }

    public Answer run(Path folder, String... arguments) {
        return run(folder, List.of(arguments), Map.of());
    }

    /** Of what was initialised, with the one provider that runs for all. */
    synchronized Answer test(Path folder, List<String> arguments) {
        if (running == null) running = RunningProvider.startedFrom(folder);
        return run(folder, arguments, Map.of(RunningProvider.VARIABLE, running));
    }

    private Answer run(Path folder, List<String> arguments, Map<String, String> more) {
        // Behind everything else: tests of the services run beside it, and have time limits.
        var command = new ArrayList<>(List.of("nice", "-n", "19", program.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Nothing of this machine's user: no values, no switches, no way into AWS.
        builder.environment().keySet().removeIf(name -> name.startsWith("TF_") || name.startsWith("AWS_"));
        builder.environment().put("TF_CLI_CONFIG_FILE", configuration.toString());
        builder.environment().put("TF_IN_AUTOMATION", "1");
        // A third of the processor's time went into collecting what the schema leaves behind; these processes do not
        // last.
        builder.environment().put("GOMAXPROCS", "1");
        builder.environment().put("GOGC", "off");
        builder.environment().put("GOMEMLIMIT", "1500MiB");
        builder.environment().putAll(more);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                var answer = Answer.of(true, lines.lines());
                return new Answer(process.waitFor() == 0, answer.said(), answer.states());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
    }

    private String version(Path folder) {
        var said = run(folder, "version", "-json").said();
        try {
            return new JsonMapper().readTree(said).path("terraform_version").asText();
        } catch (IOException e) {
            throw new NotRun("terraform does not say its version" + HINT);
        }
    }
}
