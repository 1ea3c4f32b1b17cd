package io.fareline.runner.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.fareline.platform.service.setting.Kind;
import io.fareline.platform.service.setting.Setting;
import io.fareline.platform.service.setting.Setting.Mark;
import io.fareline.runner.configuration.Documented.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The settings as a page for people and as a list for programs. */
record Table(List<Entry> entries, List<String> allServices) {
    private static final String HEAD = """
            # Configuration

            Every setting of every service. This page is made from the `microprofile-config.properties` of the modules, where
            each property is described above its default; `ConfigurationTableTest` fails when the page is not what they say,
            when code reads a property that is not described, and when a described one is read by nobody. A service refuses to
            start on a value that is missing or not as the table says, with a line that names it. The same list for programs:
            [configuration.json](configuration.json).

            **Source**: *default*: what the archive says is meant for everywhere, and the ConfigMap may say otherwise (as an
            environment variable: `fareline.redis.pool` is `FARELINE_REDIS_POOL`); *ConfigMap*: differs from place to place,
            so the ConfigMap says it; *Secret*: a file of the folder of secrets, named as the property; *archive*: nobody else
            sets it. *(environment)*: an environment variable by exactly this name, which the server itself reads. *(job)*:
            only the migrations read it; *(+ job)*: they do too.

            | name | type | default | source | services | what it means |
            |---|---|---|---|---|---|
            """;

    String page() {
        var page = new StringBuilder(HEAD);
        for (Entry entry : entries) {
            Setting setting = entry.setting();
            page.append("| `%s` | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            setting.name(),
                            type(setting),
                            setting.fallback().map(Table::shown).orElse(setting.isRequired() ? "**required**" : "none"),
                            source(setting) + notes(setting),
                            services(entry),
                            setting.meaning().replace("|", "\\|")));
        }
        return page.toString();
    }

    String list() {
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(entries.stream().map(Table::row).toList())
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> row(Entry entry) {
        Setting setting = entry.setting();
        var row = new LinkedHashMap<String, Object>();
        row.put("name", setting.name());
        row.put("variable", setting.variable());
        row.put("kind", setting.kind().name().toLowerCase(Locale.ROOT));
        setting.range().ifPresent(range -> {
            if (setting.kind() == Kind.CHOICE) row.put("choices", range.least().split("\\|"));
            else row.put("range", List.of(range.least(), range.most()));
        });
        setting.fallback().ifPresent(text -> row.put("default", text));
        row.put("source", source(setting));
        row.put("required", setting.isRequired());
        row.put("environment", setting.is(Mark.ENVIRONMENT));
        row.put("migrations", migrations(setting));
        row.put("services", entry.services());
        row.put("meaning", setting.meaning());
        return row;
    }

    private static String migrations(Setting setting) {
        if (setting.is(Mark.MIGRATIONS_ONLY)) return "only";
        return setting.is(Mark.MIGRATIONS) ? "also" : "no";
    }

    private static String type(Setting setting) {
        String kind = setting.kind().name().toLowerCase(Locale.ROOT);
        return setting.range()
                .map(range -> setting.kind() == Kind.CHOICE
                        ? range.least().replace("|", " or ")
                        : kind + " " + range.least() + " to " + range.most())
                .orElse(kind);
    }

    private static String source(Setting setting) {
        if (setting.is(Mark.SECRET)) return "Secret";
        if (setting.is(Mark.FIXED)) return "archive";
        return setting.is(Mark.DEPLOYED) ? "ConfigMap" : "default";
    }

    private static String notes(Setting setting) {
        return (setting.is(Mark.ENVIRONMENT) ? " (environment)" : "")
                + switch (migrations(setting)) {
                    case "only" -> " (job)";
                    case "also" -> " (+ job)";
                    default -> "";
                };
    }

    private String services(Entry entry) {
        return entry.services().equals(allServices) ? "all" : String.join(", ", entry.services());
    }

    /** Long lists may be broken where they have a comma. */
    private static String shown(String text) {
        return "`" + text.replace("|", "\\|").replace(",", "`, `") + "`";
    }
}
