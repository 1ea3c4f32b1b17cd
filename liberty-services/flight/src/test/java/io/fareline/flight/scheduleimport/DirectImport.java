package io.fareline.flight.scheduleimport;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Imports a schedule from within the container. */
public final class DirectImport {
    private DirectImport() {}

    public static void of(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        try (var spooled = SpooledFile.of(new ByteArrayInputStream(bytes), bytes.length)) {
            CDI.current().select(ImportSchedule.class).get().of(spooled, false, "test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
