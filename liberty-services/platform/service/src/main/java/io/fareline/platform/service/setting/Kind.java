package io.fareline.platform.service.setting;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a value may be, apart from its range. */
public enum Kind {
    TEXT("text", _ -> true),
    INTEGER("a whole number", text -> text.matches("-?[0-9]{1,18}")),
    DECIMAL("a number", text -> text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")),
    DURATION("a duration", text -> duration(text).isPresent()),
    BOOLEAN("true or false", text -> text.equals("true") || text.equals("false")),
    CHOICE("one of the choices", _ -> true),
    LIST("a list parted by commas", text -> Stream.of(text.split(",", -1)).noneMatch(String::isBlank)),
    ADDRESS("an absolute http or https address", Kind::isAddress),
    KEYS(
            "written id:key,id:key with the keys in base64url",
            Pattern.compile("[A-Za-z0-9._-]{1,64}:[A-Za-z0-9_=-]+(\\s*,\\s*[A-Za-z0-9._-]{1,64}:[A-Za-z0-9_=-]+)*")
                    .asMatchPredicate()),
    JSON("a JSON object or array", text -> List.of("{}", "[]")
            .contains("" + text.charAt(0) + text.charAt(text.length() - 1))),
    FILE("the path of a file", text -> Path.of(text).isAbsolute()),
    FOLDER("a folder that exists", text -> Files.isDirectory(Path.of(text)));

    private final String rule;
    private final Predicate<String> form;

    Kind(String rule, Predicate<String> form) {
        this.rule = rule;
        this.form = form;
    }

    String rule() {
        return rule;
    }

    boolean accepts(String text) {
        return form.test(text);
    }

    /** How two values of this kind compare; only numbers and durations have an order. */
    int compare(String one, String other) {
        return switch (this) {
            case INTEGER, DECIMAL -> new BigDecimal(one).compareTo(new BigDecimal(other));
            case DURATION -> Duration.parse(one).compareTo(Duration.parse(other));
            default -> throw new IllegalStateException(this + " has no order");
        };
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
