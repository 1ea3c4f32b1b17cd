package io.fareline.platform.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Secrets mounted as a folder with one file per property, named as the property. Read anew each time, since a mounted
 * secret is replaced while the service runs. Above the environment, so that a secret wins over a left-over variable, and
 * above the variables of the server, which reads the same folder once.
 */
public class SecretFiles implements ConfigSource {
    /** Environment variable (or system property) that names the folder. */
    static final String FOLDER = "FARELINE_SECRETS_FOLDER";

    private static final int ORDINAL = 600;
    private static final long LARGEST = 1 << 20;

    private final Path folder;

    public SecretFiles() {
        this(System.getProperty(FOLDER, System.getenv(FOLDER)));
    }

    SecretFiles(String folder) {
        this.folder = folder == null || folder.isBlank() ? null : Path.of(folder);
    }

    @Override
    public Set<String> getPropertyNames() {
        var names = new TreeSet<String>();
        if (folder == null || !Files.isDirectory(folder)) return names;
        try (var files = Files.newDirectoryStream(folder, "fareline.*")) {
            for (Path file : files)
                if (Files.isRegularFile(file)) names.add(file.getFileName().toString());
        } catch (IOException unreadable) {
            throw new IllegalStateException("The folder of secrets " + folder + " cannot be read.", unreadable);
        }
        return names;
    }

    @Override
    public String getValue(String name) {
        if (folder == null || !name.startsWith("fareline.") || name.indexOf('/') >= 0) return null;
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) return null;
            return Files.readString(file).strip();
        } catch (IOException replacedMeanwhile) {
            return null;
        }
    }

    @Override
    public Map<String, String> getProperties() {
        var values = new java.util.TreeMap<String, String>();
        for (String name : getPropertyNames()) {
            String value = getValue(name);
            if (value != null) values.put(name, value);
        }
        return values;
    }

    @Override
    public String getName() {
        return "secret files";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
