package io.fareline.platform.service.setting;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One property.
 *
 * @param range least and most value, or the choices; a bound may name another setting
 * @param fallback the default, empty where there is none
 * @param marks who sets it and who reads it
 */
public record Setting(
        String name, Kind kind, Optional<Range> range, Optional<String> fallback, Set<Mark> marks, String meaning) {
    /** Both bounds belong to it. */
    public record Range(String least, String most) {}

    /** What is to be known of a setting besides its value. */
    public enum Mark {
        /** Comes from the secrets, and is never shown. */
        SECRET,
        /** Differs from place to place: the ConfigMap says it. */
        DEPLOYED,
        /** The archive says it, and nobody else. */
        FIXED,
        /** May be absent. */
        OPTIONAL,
        /** An environment variable by this very name, which is no property. */
        ENVIRONMENT,
        /** Read by the migrations too. */
        MIGRATIONS,
        /** Read by the migrations and by nobody else. */
        MIGRATIONS_ONLY
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The environment variable that sets it. */
    public String variable() {
        return is(Mark.ENVIRONMENT)
                ? name
                : name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether somebody must say it where the archive is deployed. */
    public boolean isRequired() {
        return !is(Mark.OPTIONAL) && fallback.isEmpty();
    }

    /**
     * What is wrong with the value, as the end of a sentence that begins with the setting's name.
     *
     * @param values of this setting and of those that it refers to
     */
    public Optional<String> fault(Function<String, Optional<String>> values) {
        var value = values.apply(name).map(String::strip).filter(text -> !text.isEmpty());
        if (value.isEmpty()) return isRequired() ? Optional.of("is missing and has no default") : Optional.empty();
        if (isAsWritten(value.get(), values)) return Optional.empty();
        return Optional.of("must be " + rule(values) + (is(Mark.SECRET) ? "" : ", and is '" + value.get() + "'"));
    }

    /** Whether who reads it by these bounds reads what is described. */
    public boolean isDescribedBy(Kind kind, String least, String most, Function<String, Optional<String>> values) {
        return kind == this.kind
                && range.isPresent()
                && isSame(bound(range.get().least(), values), least)
                && isSame(bound(range.get().most(), values), most);
    }

    private boolean isSame(String described, String read) {
        return !kind.accepts(described) || kind.compare(described, read) == 0;
    }

    private boolean isAsWritten(String value, Function<String, Optional<String>> values) {
        if (!kind.accepts(value)) return false;
        if (range.isEmpty()) return true;
        if (kind == Kind.CHOICE) return Set.of(range.get().least().split("\\|")).contains(value);
        var least = bound(range.get().least(), values);
        var most = bound(range.get().most(), values);
        // A bound that is itself wrong is said of the setting that it names.
        return (!kind.accepts(least) || kind.compare(value, least) >= 0)
                && (!kind.accepts(most) || kind.compare(value, most) <= 0);
    }

    private String rule(Function<String, Optional<String>> values) {
        if (range.isEmpty()) return kind.rule();
        if (kind == Kind.CHOICE) return "one of " + range.get().least().replace("|", ", ");
        return kind.rule() + " from " + bound(range.get().least(), values) + " to "
                + bound(range.get().most(), values);
    }

    private static String bound(String written, Function<String, Optional<String>> values) {
        return written.contains("fareline.") ? values.apply(written).orElse(written) : written;
    }
}
