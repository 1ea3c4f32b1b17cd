package io.fareline.flight.scheduleimport;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Imports a schedule from within the container. */
public final class DirectImport {
    private DirectImport() {}

    public static void of(String file) {
        of(UUID.randomUUID(), file);
    }

    public static ImportReport of(UUID id, String file) {
        var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1));
        return CDI.current().select(ImportSchedule.class).get().of(new ScheduleFile(id, "test", false), bytes);
    }
}
