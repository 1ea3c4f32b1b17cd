package io.fareline.infrastructure.source;

import io.fareline.manifests.check.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One provider of one version, everywhere; in stacks it refuses another account than the environment's, and tags whatever it
 * makes. Modules are ours.
 */
public final class ProvidersAreBound implements Rule {
    private static final String TERRAFORM = "~> 1.11";
    private static final String VERSION = "5.100.0";
    private static final Set<String> TAGS = Set.of("Project", "Environment", "Stack", "ManagedBy");

    @Override
    public List<String> faults(Configuration configuration) {
        var faults = new Faults();
        for (var module : configuration.modules()) {
            var name = "modules/" + module;
            var written = configuration.written(configuration.root().resolve(name));
            versions(name, written, faults);
            modules(configuration, configuration.root().resolve(name), name, written, faults);
            if (written.blocks("provider").findAny().isPresent()) faults.add(name + " chooses its provider itself");
        }
        for (var stack : configuration.stacks()) {
            var name = "stacks/" + stack;
            var written = configuration.written(configuration.stack(stack));
            versions(name, written, faults);
            modules(configuration, configuration.stack(stack), name, written, faults);
            if (written.blocks("provider").findAny().isEmpty()) faults.add(name + " has no provider");
            written.blocks("provider").forEach(each -> provider(name, written, each, faults));
        }
        return faults.all();
    }

    private static void versions(String name, Block written, Faults faults) {
        var terraform = written.blocks("terraform").toList();
        if (terraform.stream().noneMatch(each -> each.text("required_version").equals(TERRAFORM)))
            faults.add(name + " takes another Terraform than " + TERRAFORM);
        var providers = terraform.stream()
                .flatMap(each -> each.blocks("required_providers"))
                .flatMap(each -> each.attributes().entrySet().stream())
                .toList();
        if (providers.isEmpty()) faults.add(name + " does not say which provider it takes");
        for (var each : providers)
            if (!each.getKey().equals("aws")
                    || !each.getValue().contains("\"hashicorp/aws\"")
                    || !each.getValue().contains("\"" + VERSION + "\""))
                faults.add(name + " takes the provider " + each.getKey() + " = "
                        + each.getValue().replaceAll("\\s+", " "));
    }

    private static void modules(Configuration configuration, Path folder, String name, Block written, Faults faults) {
        written.blocks("module").forEach(each -> {
            var source = each.text("source");
            var place = folder.resolve(source).normalize();
            if (!source.startsWith("../")
                    || !place.startsWith(configuration.root().resolve("modules")))
                faults.add(name + " takes the module " + source + ", which is not one of ours");
        });
    }

    private static void provider(String name, Block written, Block provider, Faults faults) {
        var who = name + ", provider " + provider.label() + " " + provider.text("alias");
        if (!provider.attributes().getOrDefault("allowed_account_ids", "").equals("[var.account_id]"))
            faults.add(who.strip() + " may act in another account");
        var tags = provider.blocks("default_tags")
                .map(each -> each.attributes().getOrDefault("tags", ""))
                .findFirst()
                .orElse("");
        var said = tags.startsWith("local.") ? local(written, tags.substring("local.".length())) : tags;
        for (var tag : TAGS.stream().sorted().toList())
            if (!said.matches("(?s).*\\b" + tag + "\\s*=.*"))
                faults.add(who.strip() + " does not tag what it makes with " + tag);
    }

    private static String local(Block written, String name) {
        return written.blocks("locals")
                .flatMap(each -> each.attributes().entrySet().stream())
                .filter(each -> each.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
