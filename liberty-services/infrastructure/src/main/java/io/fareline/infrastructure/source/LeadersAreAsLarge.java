package io.fareline.infrastructure.source;

import io.fareline.manifests.check.Faults;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;

/**
 * Values for the day on which what waits begins to lead say what the waiting ones say, or what the environment says whose
 * place it takes, unless that would lead back there: so nothing is smaller than at home, and nobody forgets to change both.
 */
public final class LeadersAreAsLarge implements Rule {
    @Override
    public List<String> faults(Configuration configuration) {
        var faults = new Faults();
        for (var stack : configuration.stacks())
            for (var environment : configuration.environmentsOf(stack))
                if (Files.exists(configuration.leading(environment, stack)))
                    compare(configuration, environment, stack, faults);
        return faults.all();
    }

    private static void compare(Configuration configuration, String environment, String stack, Faults faults) {
        var file = environment + "/" + stack + Configuration.LEADING + ".tfvars";
        var owner = environment.replaceFirst("-recovery$", "");
        if (owner.equals(environment) || !configuration.environmentsOf(stack).contains(owner)) {
            faults.add(file + " leads in nobody's place");
            return;
        }
        var leading = Block.file(Configuration.text(configuration.leading(environment, stack)));
        var waiting = Block.file(Configuration.text(configuration.values(environment, stack)));
        var owners = Block.file(Configuration.text(configuration.values(owner, stack)));
        var names = new TreeSet<>(leading.attributes().keySet());
        names.addAll(waiting.attributes().keySet());
        for (var name : names) {
            var said = said(leading, name);
            if (said.equals(said(waiting, name))) continue;
            if (said.contains(owners.text("region")))
                faults.add(file + " says of " + name + " what leads to " + owners.text("region"));
            else if (!said.equals(said(owners, name)))
                faults.add(file + " says of " + name + " neither what " + environment + " nor what " + owner + " says");
        }
    }

    private static String said(Block values, String name) {
        return values.attributes().getOrDefault(name, "nothing").replaceAll("\\s+", " ");
    }
}
