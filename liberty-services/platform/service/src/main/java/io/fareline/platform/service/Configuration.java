package io.fareline.platform.service;

import io.fareline.platform.service.setting.Kind;
import io.fareline.platform.service.setting.Setting;
import io.fareline.platform.service.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads properties with their type and their bounds. A missing or wrong one refuses the application with a line that
 * names it; the value itself is shown only where it cannot be a secret. A service reads all of its properties once, at
 * start, in one settings class. Bounds in the code must be those of the setting's description.
 */
@ApplicationScoped
public class Configuration {
    private volatile Settings settings;

    /** @throws WrongSetting when absent or blank */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> new WrongSetting(name, "is missing and has no default"));
    }

    public Optional<String> optionalText(String name) {
        Config config = ConfigProvider.getConfig();
        return Optional.ofNullable(config.getConfigValue(name).getValue())
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    /** What can be set in this archive. */
    Settings settings() {
        Settings read = settings;
        if (read == null) {
            read = Settings.of(Configuration.class.getClassLoader());
            settings = read;
        }
        return read;
    }

    /** Within the bounds that the setting's description gives, above zero where it gives none. */
    public int integer(String name) {
        var range = settings().named(name).flatMap(Setting::range);
        int least = range.map(bounds -> Integer.parseInt(bounds.least())).orElse(1);
        int most = range.map(bounds -> Integer.parseInt(bounds.most())).orElse(Integer.MAX_VALUE);
        return integer(name, least, most);
    }

    /** @throws WrongSetting when absent, no whole number, or out of bounds, which both belong to the range */
    public int integer(String name, int least, int most) {
        refuseOtherBounds(name, Kind.INTEGER, Integer.toString(least), Integer.toString(most));
        String rule = "must be a whole number from " + least + " to " + most;
        int value = parsed(name, Integer::valueOf, rule);
        return checked(name, value, value >= least && value <= most, rule);
    }

    /** ISO 8601 such as {@code PT30M} or {@code P1D}; both bounds belong to the range. */
    public Duration duration(String name, Duration least, Duration most) {
        refuseOtherBounds(name, Kind.DURATION, least.toString(), most.toString());
        String rule = "must be a duration from " + least + " to " + most + ", such as " + least;
        Duration value = parsed(name, Duration::parse, rule);
        return checked(name, value, value.compareTo(least) >= 0 && value.compareTo(most) <= 0, rule);
    }

    /** An absolute http or https address. */
    public URI uri(String name) {
        String rule = "must be an absolute http or https address";
        URI value = parsed(name, Configuration::address, rule);
        return checked(name, value, value.getHost() != null && value.getScheme().startsWith("http"), rule);
    }

    public String choice(String name, String... choices) {
        String value = text(name);
        return checked(name, value, List.of(choices).contains(value), "must be one of " + String.join(", ", choices));
    }

    private void refuseOtherBounds(String name, Kind kind, String least, String most) {
        settings()
                .named(name)
                .filter(setting -> !setting.isDescribedBy(kind, least, most, this::optionalText))
                .ifPresent(setting -> {
                    throw new IllegalStateException(name + " is described as " + setting.kind() + " " + setting.range()
                            + ", and read as " + kind + " from " + least + " to " + most);
                });
    }

    private <T> T parsed(String name, Function<String, T> parse, String rule) {
        String value = text(name);
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new WrongSetting(name, rule + ", and is '" + value + "'");
        }
    }

    private static <T> T checked(String name, T value, boolean holds, String rule) {
        if (!holds) throw new WrongSetting(name, rule + ", and is '" + value + "'");
        return value;
    }

    private static URI address(String value) {
        try {
            URI uri = new URI(value);
            if (uri.getScheme() == null) throw new IllegalArgumentException("no scheme");
            return uri;
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** A property that keeps the application from starting. */
    public static class WrongSetting extends IllegalStateException {
        public WrongSetting(String name, String rule) {
            super("Setting " + name + " " + rule + ".");
        }
    }
}
