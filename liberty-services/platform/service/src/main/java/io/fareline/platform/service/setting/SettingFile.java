package io.fareline.platform.service.setting;

import io.fareline.platform.service.setting.Setting.Mark;
import io.fareline.platform.service.setting.Setting.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of defaults in which each property is described: by comment lines that say what it means, and by a line
 * {@code #: kind least..most marks}. A property without a default has no line of its own but its name after the colon.
 */
public final class SettingFile {
    private static final String DESCRIBED = "#:";
    private static final String ORDINAL = "config_ordinal";
    private static final String DEFAULT = "default=";
    private static final Set<String> KINDS = Stream.of(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Setting> settings = new ArrayList<>();
    private final List<String> comment = new ArrayList<>();
    private String description;

    private SettingFile() {}

    /** @throws IllegalArgumentException that shows the line which is not as it must be */
    public static List<Setting> read(String text) {
        var file = new SettingFile();
        text.lines().forEach(file::take);
        if (file.description != null) throw wrong(file.description, "describes no property");
        return List.copyOf(file.settings);
    }

    private void take(String line) {
        if (line.startsWith(DESCRIBED))
            describe(line.substring(DESCRIBED.length()).strip());
        else if (line.startsWith("#")) comment.add(line.substring(1).strip());
        else if (line.isBlank()) comment.clear();
        else property(line);
    }

    private void describe(String line) {
        if (description != null) throw wrong(description, "describes no property");
        String first = line.split("\\s+")[0];
        if (KINDS.contains(first)) description = line;
        else add(first, line.substring(first.length()).strip(), Optional.empty());
    }

    private void property(String line) {
        int equals = line.indexOf('=');
        if (equals < 1) throw wrong(line, "is no property");
        String name = line.substring(0, equals).strip();
        if (name.equals(ORDINAL)) {
            comment.clear();
            return;
        }
        if (description == null) throw wrong(name, "is not described by a line '#:'");
        String value = line.substring(equals + 1).strip();
        String described = description;
        description = null;
        add(name, described, Optional.of(value).filter(text -> !text.isEmpty()));
    }

    private void add(String name, String described, Optional<String> value) {
        if (comment.isEmpty()) throw wrong(name, "has no comment that says what it means");
        var words = new ArrayList<>(Arrays.asList(described.split("\\s+")));
        String kindWord = words.removeFirst();
        if (!KINDS.contains(kindWord)) throw wrong(name, "has no kind of setting in '" + described + "'");
        Kind kind = Kind.valueOf(kindWord.toUpperCase(Locale.ROOT));
        Optional<Range> range = Optional.empty();
        Optional<String> fallback = value;
        var marks = EnumSet.noneOf(Mark.class);
        for (String word : words) {
            if (word.startsWith(DEFAULT)) fallback = Optional.of(word.substring(DEFAULT.length()));
            else if (kind == Kind.CHOICE && word.contains("|")) range = Optional.of(new Range(word, word));
            else if (word.contains("..")) range = Optional.of(bounds(name, word));
            else marks.add(mark(name, word));
        }
        if (kind == Kind.CHOICE && range.isEmpty()) throw wrong(name, "has no choices");
        settings.add(new Setting(name, kind, range, fallback, Set.copyOf(marks), String.join(" ", comment)));
        comment.clear();
    }

    private static Range bounds(String name, String word) {
        String[] both = word.split("\\.\\.", -1);
        if (both.length != 2 || both[0].isEmpty() || both[1].isEmpty())
            throw wrong(name, "has no least..most in '" + word + "'");
        return new Range(both[0], both[1]);
    }

    private static Mark mark(String name, String word) {
        try {
            return Mark.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw wrong(name, "is described by a word that is not known, '" + word + "'");
        }
    }

    private static IllegalArgumentException wrong(String what, String rule) {
        return new IllegalArgumentException(what + " " + rule);
    }
}
