package io.fareline.infrastructure.source;

import io.fareline.manifests.check.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A stack that reads what another has given out looks for its state where that is kept. */
public final class StatesAreFound implements Rule {
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}");
    private static final Pattern BUCKET = Pattern.compile("bucket *= *\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("= *\"([^\"]+\\.tfstate)\"");

    @Override
    public List<String> faults(Configuration configuration) {
        var faults = new Faults();
        var places = new HashSet<String>();
        for (var stack : configuration.stacks())
            for (var environment : configuration.environmentsOf(stack))
                places.add(configuration.place(environment, stack));
        for (var stack : configuration.stacks())
            for (var environment : configuration.environmentsOf(stack))
                BRACES.matcher(Configuration.text(configuration.values(environment, stack)))
                        .results()
                        .forEach(each -> BUCKET.matcher(each.group()).results().forEach(bucket -> KEY.matcher(
                                        each.group())
                                .results()
                                .map(key -> bucket.group(1) + "/" + key.group(1))
                                .filter(place -> !places.contains(place))
                                .forEach(place -> faults.add(environment + "/" + stack + ".tfvars looks for a state at "
                                        + place + ", where none is kept"))));
        return faults.all();
    }
}
