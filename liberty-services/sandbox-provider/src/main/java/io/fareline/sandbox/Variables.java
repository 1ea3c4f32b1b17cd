package io.fareline.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Environment variables with bounds, and secrets that may come as files instead: in the folder FARELINE_SECRETS_FOLDER,
 * named as the variable in lower case with dots. A file outweighs a variable.
 */
final class Variables {
    private static final String FOLDER = "FARELINE_SECRETS_FOLDER";
    private static final long LARGEST_SECRET = 4096;

    private final Map<String, String> environment;

    Variables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    String text(String name, String usual) {
        return given(name).orElse(usual);
    }

    String text(String name, Pattern shape, String rule) {
        var value = given(name).orElseThrow(() -> new Misconfigured(name + " is required: " + rule));
        if (!shape.matcher(value).matches()) throw wrong(name, value, rule);
        return value;
    }

    int integer(String name, int usual, Bounds<Integer> bounds) {
        var rule = "a whole number from %s to %s".formatted(bounds.least(), bounds.most());
        var given = given(name);
        if (given.isEmpty()) return usual;
        if (!given.get().matches("-?[0-9]{1,9}")) throw wrong(name, given.get(), rule);
        return bounds.checked(Integer.valueOf(given.get()), () -> wrong(name, given.get(), rule));
    }

    Duration duration(String name, Duration usual, Bounds<Duration> bounds) {
        var rule = "an ISO 8601 duration from %s to %s".formatted(bounds.least(), bounds.most());
        var given = given(name);
        if (given.isEmpty()) return usual;
        try {
            return bounds.checked(Duration.parse(given.get()), () -> wrong(name, given.get(), rule));
        } catch (DateTimeParseException e) {
            throw wrong(name, given.get(), rule);
        }
    }

    <E extends Enum<E>> E choice(String name, E usual) {
        var words = usual.getDeclaringClass().getEnumConstants();
        var rule = "one of " + Arrays.toString(words).toLowerCase(Locale.ROOT);
        var given = given(name);
        if (given.isEmpty()) return usual;
        return Arrays.stream(words)
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(given.get()))
                .findFirst()
                .orElseThrow(() -> wrong(name, given.get(), rule));
    }

    /** A secret, from a file or a variable; never shown. */
    String secret(String name, Pattern shape, String rule) {
        var value = secretFile(name)
                .or(() -> given(name))
                .orElseThrow(() -> new Misconfigured(name + " is required: " + rule));
        if (!shape.matcher(value).matches()) throw new Misconfigured(name + " must be " + rule + " (not shown)");
        return value;
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<String> secretFile(String name) {
        var folder = given(FOLDER);
        if (folder.isEmpty()) return Optional.empty();
        var file = Path.of(folder.get(), name.toLowerCase(Locale.ROOT).replace('_', '.'));
        try {
            if (!Files.exists(file)) return Optional.empty();
            if (Files.size(file) > LARGEST_SECRET) throw new Misconfigured(name + " comes from too large a file");
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new Misconfigured("%s cannot be read from %s".formatted(name, file));
        }
    }

    private static Misconfigured wrong(String name, String value, String rule) {
        return new Misconfigured("%s must be %s, but is '%s'".formatted(name, rule, value));
    }

    /** Both ends are allowed. */
    record Bounds<T extends Comparable<T>>(T least, T most) {

        T checked(T value, Supplier<Misconfigured> otherwise) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) throw otherwise.get();
            return value;
        }
    }
}
