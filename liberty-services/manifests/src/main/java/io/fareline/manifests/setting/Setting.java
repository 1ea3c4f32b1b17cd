package io.fareline.manifests.setting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.manifests.source.Repository;
import java.util.List;

/** A line of the table of settings, {@code docs/configuration.json}, which is made from the code. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Setting(
        String name,
        String variable,
        String source,
        boolean required,
        boolean environment,
        String migrations,
        List<String> services) {
    private static final String TABLE = "docs/configuration.json";

    static List<Setting> of(Repository repository) {
        try {
            return new ObjectMapper().readValue(repository.text(TABLE), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(TABLE, e);
        }
    }

    boolean isSecret() {
        return source.equals("Secret");
    }

    /** What the archive decides alone nobody else may. */
    boolean isForManifests() {
        return !isSecret() && !source.equals("archive");
    }

    boolean isReadBy(Reader reader) {
        return services.contains(reader.service())
                && (reader.migrates() ? !migrations.equals("no") : !migrations.equals("only"));
    }

    /** Migrations cannot do without a secret that only they read; a secret for the environment is made up by the image. */
    boolean isNeededBy(Reader reader) {
        if (isSecret() && environment) return false;
        return isReadBy(reader) && (required || isSecret() && migrations.equals("only"));
    }
}
