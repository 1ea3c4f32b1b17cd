package io.fareline.runner.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Log files of parts: one for the present run and one for the run before. */
final class Logs {
    // A server that stays up although its application did not start, as Liberty reports it.
    private static final Pattern APPLICATION_FAILED =
            Pattern.compile(".*(CWWKZ000[24]E|CWMCG500[357]E|CWWKZ0013E|CWWKE0701E|CWWKG0014E|CWWKO0221E).*");
    private static final Pattern SETTING = Pattern.compile(".*\\bSetting fareline\\.[a-z.]+ .*");
    // Liberty's own words about a failed start name no cause; these do.
    private static final Pattern CAUSE = Pattern.compile(".*(SRVE0283E|SRVE0265E): .*");
    private static final Pattern PREFIX = Pattern.compile("^\\[[^]]*]\\s+\\S+\\s+\\S+\\s+[A-Z]\\s+");
    private static final Pattern ERROR =
            Pattern.compile("^\\[[^]]*]\\s+\\S+\\s+\\S+\\s+E\\s+.*|.*\\b[A-Z]{4,5}[0-9]{4}E:.*");
    private static final int LONGEST_LINE = 400;

    private Logs() {}

    static void startNew(Path log) {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot begin a new log " + log, e);
        }
    }

    /** The line of a Liberty log that says why its application does not start, when there is one. */
    static Optional<String> applicationFailure(Path log) {
        var lines = read(log);
        var failed =
                lines.stream().filter(APPLICATION_FAILED.asMatchPredicate()).findFirst();
        return failed.map(line -> Stream.of(SETTING, CAUSE)
                .flatMap(pattern -> lines.stream().filter(pattern.asMatchPredicate()))
                .findFirst()
                .map(Logs::shown)
                .orElse(shown(line)));
    }

    /** The line that most likely says why a process ended: a refused setting, else the last error, else the last line. */
    static Optional<String> lastWords(Path log) {
        var lines = read(log).stream().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(SETTING.asMatchPredicate())
                .findFirst()
                .or(() -> lines.stream().filter(ERROR.asMatchPredicate()).reduce((_, later) -> later))
                .or(() -> lines.stream().reduce((_, later) -> later))
                .map(Logs::shown);
    }

    private static String shown(String line) {
        var text = PREFIX.matcher(line).replaceFirst("").strip();
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "...";
    }

    private static List<String> read(Path log) {
        try {
            return Files.exists(log) ? Files.readAllLines(log, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
