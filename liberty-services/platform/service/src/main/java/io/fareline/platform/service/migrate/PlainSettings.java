package io.fareline.platform.service.migrate;

import io.fareline.platform.database.SecretFolder;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/**
 * The settings where no server reads them: secret files before the environment before the archive's defaults, by the names
 * and rules of MicroProfile Config.
 */
final class PlainSettings {
    private static final String FOLDER = "FARELINE_SECRETS_FOLDER";
    private static final String DEFAULTS = "META-INF/microprofile-config.properties";
    private static final String ORDINAL = "config_ordinal";
    private static final String USUAL_ORDINAL = "100";

    private final Map<String, String> environment;
    private final List<Properties> defaults;

    PlainSettings(Map<String, String> environment, ClassLoader archive) {
        this.environment = environment;
        this.defaults = defaults(archive);
    }

    String text(String name) {
        String value = value(name);
        if (value == null || value.isBlank()) throw new Wrong(name, "is missing and has no default");
        return value.strip();
    }

    String text(String name, String otherwise) {
        String value = value(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    int integer(String name, int least, int most) {
        String rule = "must be a whole number from " + least + " to " + most;
        int value = parsed(name, Integer::valueOf, rule);
        if (value < least || value > most) throw new Wrong(name, rule + ", and is '" + value + "'");
        return value;
    }

    Duration duration(String name, Duration least, Duration most) {
        String rule = "must be a duration from " + least + " to " + most + ", such as " + least;
        Duration value = parsed(name, Duration::parse, rule);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0)
            throw new Wrong(name, rule + ", and is '" + value + "'");
        return value;
    }

    private <T> T parsed(String name, Function<String, T> parse, String rule) {
        String value = text(name);
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new Wrong(name, rule + ", and is '" + value + "'");
        }
    }

    private String value(String name) {
        String secret = secret(name);
        if (secret != null) return secret;
        String variable = name.replaceAll("[^A-Za-z0-9]", "_");
        for (String key : List.of(name, variable, variable.toUpperCase(Locale.ROOT)))
            if (environment.containsKey(key)) return environment.get(key);
        for (Properties each : defaults) if (each.containsKey(name)) return each.getProperty(name);
        return null;
    }

    private String secret(String name) {
        String folder = environment.get(FOLDER);
        if (folder == null || folder.isBlank()) return null;
        try {
            return new SecretFolder(Path.of(folder)).read(name).get(name);
        } catch (IOException unreadable) {
            throw new Wrong(name, "cannot be read from " + folder + ": " + unreadable.getMessage());
        }
    }

    private static List<Properties> defaults(ClassLoader archive) {
        var all = new ArrayList<Properties>();
        try {
            for (URL each : Collections.list(archive.getResources(DEFAULTS))) {
                var properties = new Properties();
                try (var in = each.openStream()) {
                    properties.load(in);
                }
                all.add(properties);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The defaults of the archive cannot be read.", unreadable);
        }
        all.sort(Comparator.comparingInt(PlainSettings::ordinal).reversed());
        return all;
    }

    private static int ordinal(Properties properties) {
        return Integer.parseInt(properties.getProperty(ORDINAL, USUAL_ORDINAL));
    }

    /** A setting that ends the program, with a line that names it. */
    static final class Wrong extends IllegalStateException {
        Wrong(String name, String rule) {
            super("Setting " + name + " " + rule + ".");
        }
    }
}
