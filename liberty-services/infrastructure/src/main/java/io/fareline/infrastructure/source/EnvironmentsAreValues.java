package io.fareline.infrastructure.source;

import io.fareline.manifests.check.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** An environment's folder has values and backends, in pairs, of what its stacks declare, and leaves out nothing they need. */
public final class EnvironmentsAreValues implements Rule {
    @Override
    public List<String> faults(Configuration configuration) {
        var faults = new Faults();
        for (var environment : configuration.environments()) {
            var folder = configuration.root().resolve("environments").resolve(environment);
            if (!Configuration.ENVIRONMENTS.contains(environment)) faults.add(environment + " is no environment");
            for (var file : files(folder)) {
                var stack = file.replaceFirst("(" + Configuration.LEADING + "(?=\\.tfvars))?\\.(tfvars|backend)$", "");
                if (stack.equals(file) || !configuration.stacks().contains(stack))
                    faults.add(environment + "/" + file + " belongs to no stack");
                else if (!Files.exists(configuration.values(environment, stack))
                        || !Files.exists(configuration.backend(environment, stack)))
                    faults.add(environment + "/" + file + " stands alone: values and backend belong together");
                else if (file.endsWith(".tfvars"))
                    values(configuration, environment, stack, folder.resolve(file), faults);
            }
        }
        return faults.all();
    }

    private static void values(
            Configuration configuration, String environment, String stack, Path place, Faults faults) {
        var file = environment + "/" + place.getFileName();
        var values = Block.file(Configuration.text(place));
        var declared = configuration
                .written(configuration.stack(stack))
                .blocks("variable")
                .collect(
                        Collectors.toMap(Block::label, each -> each.attributes().containsKey("default")));
        if (!values.blocks().isEmpty()) faults.add(file + " is more than values");
        for (var name : values.attributes().keySet())
            if (!declared.containsKey(name))
                faults.add(file + " says " + name + ", which " + stack + " does not declare");
        declared.forEach((name, hasDefault) -> {
            if (!hasDefault && !values.attributes().containsKey(name)) faults.add(file + " does not say " + name);
        });
        var whose = configuration.isMove(environment, stack) ? environment.replaceFirst("-recovery$", "") : environment;
        if (declared.containsKey("environment") && !values.text("environment").equals(whose))
            faults.add(file + " is of the environment " + values.text("environment"));
    }

    private static List<String> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
