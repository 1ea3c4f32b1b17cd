package io.fareline.infrastructure.terraform;

import io.fareline.infrastructure.estate.Resource;
import io.fareline.infrastructure.source.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A copy of terraform/ in which Terraform may write, and in which every stack's test of an environment has become one for
 * each environment, with that environment's values: so all environments of a stack cost one start of Terraform, and
 * its other tests one more.
 */
public final class Workshop {
    /** The file that takes its variables from outside. */
    private static final String TEST = "tests/environment.tftest.hcl";

    /** What its copies begin with. Their states are read; those of other tests would only cost the time to print them. */
    private static final String ENVIRONMENT = "environment-";

    private static final String LEADING = "-leading";

    private static final Pattern RUN = Pattern.compile("(?m)^run \"environment\" \\{\\n");

    private final Terraform terraform;
    private final Configuration written;
    private final Configuration configuration;
    private final Map<Path, Answer> answers = new LinkedHashMap<>();

    public Workshop(Terraform terraform, Configuration written, Path folder) {
        this.terraform = terraform;
        this.written = written;
        this.configuration = new Configuration(folder.resolve("terraform"));
        copy(written.root(), configuration.root());
        lead(written.root().getParent(), folder);
        for (var stack : written.stacks()) expand(stack);
    }

    /** What the tests of a stack or a module say; each is run once. */
    public synchronized Answer test(Path folder) {
        return answers.computeIfAbsent(folder, _ -> {
            var place = configuration.root().resolve(folder);
            terraform.init(place);
            var tests = tests(place);
            if (tests.isEmpty()) return terraform.test(place, List.of("validate", "-json"));
            var rules = new ArrayList<>(List.of("test", "-json"));
            var environments = new ArrayList<>(List.of("test", "-json", "-verbose"));
            for (var test : tests) (test.startsWith(ENVIRONMENT) ? environments : rules).add("-filter=tests/" + test);
            var answer = Answer.NONE;
            for (var part : List.of(rules, environments))
                if (part.getLast().startsWith("-filter")) answer = answer.and(terraform.test(place, part));
            return answer;
        });
    }

    private static List<String> tests(Path place) {
        var folder = place.resolve("tests");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".tftest.hcl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer format() {
        return terraform.run(written.root(), "fmt", "-check", "-diff", "-recursive");
    }

    /** What is applied in an environment by all stacks that have values for it; where it waits, as when it leads. */
    public List<Resource> applied(String environment) {
        var all = new ArrayList<Resource>();
        for (var stack : configuration.stacks()) {
            if (!configuration.environmentsOf(stack).contains(environment)) continue;
            var answer = test(Path.of("stacks", stack));
            var name = leads(environment, stack) ? environment + LEADING : environment;
            var state = answer.states().get(of(name) + " " + name);
            if (state == null)
                throw new IllegalStateException(
                        stack + " could not be applied with the values of " + environment + ":\n" + answer.trouble());
            all.addAll(Resource.of(stack, state));
        }
        return all;
    }

    private void expand(String stack) {
        var file = configuration.stack(stack).resolve(TEST);
        if (!Files.exists(file)) throw new IllegalStateException(stack + " has no " + TEST);
        var test = Configuration.text(file);
        try {
            Files.delete(file);
            for (var environment : written.environmentsOf(stack)) {
                write(stack, environment, test, written.values(environment, stack));
                if (leads(environment, stack))
                    write(stack, environment + LEADING, test, written.leading(environment, stack));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String stack, String name, String test, Path values) throws IOException {
        var place = configuration.stack(stack).resolve(of(name));
        Files.writeString(place, given(test, name, Configuration.text(values)));
    }

    private boolean leads(String environment, String stack) {
        return Files.exists(written.leading(environment, stack));
    }

    /** A file for each, or one environment's error would keep the others from being run. */
    private static String of(String environment) {
        return TEST.replace("environment", ENVIRONMENT + environment);
    }

    /** The test with values in its first run, which is named after their environment. */
    static String given(String test, String environment, String values) {
        var run = RUN.matcher(test);
        if (!run.find()) throw new IllegalStateException("There is no run \"environment\"");
        var begin = test.substring(0, run.start()) + "run \"" + environment + "\" {\n";
        return begin + "  variables {\n" + values + "\n  }\n" + test.substring(run.end());
    }

    /** Tests compare values with manifests, which they find beside terraform/. */
    private static void lead(Path repository, Path folder) {
        try {
            for (var name : List.of("delivery", "eso", "istio", "kustomize", "liberty-services")) {
                var place = folder.resolve(name);
                Files.deleteIfExists(place);
                if (Files.exists(repository.resolve(name))) Files.createSymbolicLink(place, repository.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.exists(to))
                try (var files = Files.walk(to)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
                }
            try (var files = Files.walk(from)) {
                for (var file : files.toList()) {
                    var name = from.relativize(file).toString();
                    if (name.contains(".terraform")) continue;
                    var place = to.resolve(name);
                    if (Files.isDirectory(file)) Files.createDirectories(place);
                    else Files.copy(file, place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
