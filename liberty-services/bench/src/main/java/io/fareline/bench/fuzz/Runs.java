package io.fareline.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs the tool against one target and reads what it says. A run that ends otherwise than content is a finding. */
final class Runs {
    private static final String CHECKS =
            "not_a_server_error,content_type_conformance,response_schema_conformance,status_code_conformance";
    private static final Pattern CASES = Pattern.compile("([0-9][0-9,]*) generated");
    private static final Duration GRACE = Duration.ofMinutes(2);
    private final Tool tool;
    private final Duration each;
    private final long seed;
    private volatile Process running;

    Runs(Tool tool, Duration each, long seed) {
        this.tool = tool;
        this.each = each;
        this.seed = seed;
        // An interrupt of the bench must not leave the tool behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::endRunning, "end the fuzzer"));
    }

    private void endRunning() {
        if (running != null) {
            end(running);
        }
    }

    Finding run(Target target, URI base, List<String> headers) throws InterruptedException {
        var contract = tool.folder().resolve(target.name() + ".yaml");
        var output = tool.folder().resolve(target.name() + ".txt");
        try {
            Files.writeString(contract, target.yaml());
            var builder = new ProcessBuilder(command(contract, base, headers))
                    .directory(tool.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("SCHEMATHESIS_HOOKS", "hooks");
            builder.environment().put("PYTHONPATH", tool.folder().toString());
            builder.environment().put("COLUMNS", "200");
            return finding(target, builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot fuzz " + target.name(), e);
        }
    }

    private Finding finding(Target target, Process process, Path output) throws IOException, InterruptedException {
        running = process;
        try {
            boolean ended = process.waitFor(each.plus(GRACE).toSeconds(), TimeUnit.SECONDS);
            var said = Files.readString(output);
            var cases = CASES.matcher(said);
            long sent = cases.find() ? Long.parseLong(cases.group(1).replace(",", "")) : 0;
            return new Finding(target, sent, ended && process.exitValue() == 0 && sent > 0, said);
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private List<String> command(Path contract, URI base, List<String> headers) {
        var words = new ArrayList<>(List.of(
                tool.program(),
                "run",
                contract.toString(),
                "--url",
                base.toString(),
                "--checks",
                CHECKS,
                "--max-time",
                Long.toString(each.toSeconds()),
                "--seed",
                Long.toString(seed),
                "--workers",
                "1",
                // How well it finds examples says nothing of the server; that it sent some is checked.
                "--suppress-health-check",
                "all",
                "--generation-database",
                "none",
                "--request-timeout",
                "30",
                "--continue-on-failure"));
        headers.forEach(header -> words.addAll(List.of("--header", header)));
        return words;
    }
}
