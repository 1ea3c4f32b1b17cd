package io.fareline.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The Fareline that is travelled through: its addresses, clients and keys, as {@code ./fareline up} wrote them. */
public final class Sandbox {
    private static final Properties VALUES = read();

    private Sandbox() {}

    public static URI url(String name) {
        return URI.create(value(name + ".url"));
    }

    public static String value(String name) {
        String value = VALUES.getProperty(name);
        if (value == null) throw new IllegalStateException("The sandbox file has no " + name + ".");
        return value;
    }

    /** A secret as the service itself reads it. */
    static String secretOf(String service, String property) {
        var file = Path.of(value("secrets.folder"), "of-" + service, property);
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read() {
        var file = Path.of(System.getProperty("fareline.sandbox", ".fareline/sandbox.properties"));
        if (!Files.exists(file))
            throw new IllegalStateException("No Fareline to travel through: " + file
                    + " is missing. Start one with ./fareline up, or run ./fareline test.");
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return values;
    }
}
