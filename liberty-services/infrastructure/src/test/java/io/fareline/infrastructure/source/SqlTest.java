package io.fareline.infrastructure.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.infrastructure.Applied;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laptop's PostgreSQL is a version ahead of what AWS runs: what only the later one knows must not come into use. */
class SqlTest {
    private static final Map<String, Pattern> SINCE_18 = new TreeMap<>(Map.of(
            "old or new in returning", Pattern.compile("(?is)\\breturning\\s[^;\"]{0,300}?\\b(old|new)\\."),
            "uuidv7()", Pattern.compile("(?i)\\buuidv[47]\\s*\\("),
            "virtual columns", Pattern.compile("(?i)\\)\\s*virtual\\b"),
            "without overlaps", Pattern.compile("(?i)\\bwithout\\s+overlaps\\b"),
            "not enforced", Pattern.compile("(?i)\\bnot\\s+enforced\\b")));

    @Test
    void noServiceAsksForMoreThanIsThere() throws IOException {
        var found = new ArrayList<String>();
        int read = 0;
        if (oldest() < 18)
            for (var file : files()) {
                read++;
                for (var each : laterThan17(Files.readString(file)))
                    found.add(Applied.REPOSITORY.relativize(file) + " has " + each);
            }
        assertEquals(List.of(), found);
        assertTrue(oldest() >= 18 || read > 300, read + " files");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update booking set a = 1 returning id, old.lease_owner is not null | old or new in returning",
                "select uuidv7() | uuidv7()",
                "add column total int generated always as (a + b) virtual | virtual columns",
                "primary key (id, valid without overlaps) | without overlaps",
                "foreign key (a) references b not enforced | not enforced"
            })
    void whatOnlyTheLaterKnowsIsFound(String sql, String what) {
        assertEquals(List.of(what), laterThan17(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "returning booking.id, due.was_leased",
                "insert into t values (1) returning id; if new.id is null then",
                "total int generated always as (a + b) stored"
            })
    void whatBothKnowIsLeft(String sql) {
        assertEquals(List.of(), laterThan17(sql));
    }

    private static List<String> laterThan17(String text) {
        return SINCE_18.entrySet().stream()
                .filter(each -> each.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The oldest major version that any environment runs. */
    private static int oldest() {
        return Applied.CONFIGURATION.environmentsOf("data").stream()
                .map(each -> Configuration.text(Applied.CONFIGURATION.values(each, "data")))
                .flatMap(each -> Pattern.compile("(?m)^database = \\{[^}]*?engine_version\\s*=\\s*\"(\\d+)")
                        .matcher(each)
                        .results())
                .mapToInt(each -> Integer.parseInt(each.group(1)))
                .min()
                .orElseThrow();
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(Applied.REPOSITORY.resolve("liberty-services"))) {
            return all.filter(each -> each.toString().contains("/src/main/"))
                    .filter(each -> each.toString().matches(".*\\.(java|sql|xml)"))
                    .filter(each -> !each.toString().contains("/runner/")
                            && !each.toString().contains("/bench/"))
                    .toList();
        }
    }
}
