package io.fareline.runner.configuration;

import io.fareline.runner.configuration.Repository.Module;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names of settings that a module reads: whole names in its code, names that a class puts together of a prefix and
 * the argument of a reading method, variables of the server's configuration, and settings that settings refer to.
 */
record Reads(Set<String> names, Set<String> clients, Set<String> classes) {
    private static final Pattern WHOLE =
            Pattern.compile("\"((?:fareline|io\\.fareline|mp)\\.[a-z][A-Za-z0-9.]*[a-z])\"");
    private static final Pattern KEY_OF_CLIENT = Pattern.compile("\"([a-z-]+/mp-rest/[A-Za-z]+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"(fareline\\.[a-z.]*\\.)\" \\+ name\\b");
    private static final Pattern ARGUMENT =
            Pattern.compile("\\b(?:duration|integer|text|choice)\\(\\s*\"([a-z][a-z.]*[a-z])\"");
    private static final Pattern ADDRESS_OF_ANY = Pattern.compile("\"fareline\\.\" \\+ [a-z.()]+ \\+ \"\\.url\"");
    private static final Pattern ENVIRONMENT = Pattern.compile("(?:getenv\\(|FOLDER = )\"([A-Z_]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{((?:fareline|https?)\\.[a-z.]+)}");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^[^#\\n].*?\\$\\{([a-z.]+)}");
    private static final Pattern CLIENT = Pattern.compile("configKey = \"([a-z-]+)\"");

    /** A name that stands for the address of any service. */
    static final String ANY_ADDRESS = "fareline.*.url";

    static Reads of(Module module) {
        var reads = new Reads(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        module.code().forEach(reads::code);
        find(VARIABLE, module.server(), reads.names);
        find(REFERENCE, module.descriptions(), reads.names);
        return reads;
    }

    private void code(String file, String code) {
        classes.add(file.replace(".java", "").replace('/', '.'));
        // A package's own name is no setting.
        find(WHOLE, code.replaceAll("(?m)^(package|import) .*$", ""), names);
        names.removeIf(name -> name.startsWith("io.fareline.") && !name.contains("/"));
        find(KEY_OF_CLIENT, code, names);
        find(ENVIRONMENT, code, names);
        find(CLIENT, code, clients);
        if (ADDRESS_OF_ANY.matcher(code).find()) names.add(ANY_ADDRESS);
        var prefix = PREFIX.matcher(code);
        if (!prefix.find()) return;
        var suffixes = new TreeSet<String>();
        find(ARGUMENT, code, suffixes);
        suffixes.stream()
                .filter(suffix -> !suffix.startsWith("fareline."))
                .forEach(suffix -> names.add(prefix.group(1) + suffix));
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
    }
}
