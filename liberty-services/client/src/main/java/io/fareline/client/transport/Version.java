package io.fareline.client.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The library's own version, as the build wrote it down. */
final class Version {
    static final String OF_LIBRARY = read();

    private Version() {}

    private static String read() {
        var values = new Properties();
        try (var file = Version.class.getResourceAsStream("version.properties")) {
            values.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return values.getProperty("version");
    }
}
