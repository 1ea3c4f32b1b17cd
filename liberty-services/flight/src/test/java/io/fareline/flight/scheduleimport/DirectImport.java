package io.fareline.flight.scheduleimport;

import io.fareline.flight.Timetable;
import io.fareline.flight.database.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Imports a schedule from within the container. */
public final class DirectImport {
    private DirectImport() {}

    public static void of(String file) {
        of(UUID.randomUUID(), file);
    }

    /** The ids of so many flights of an airline, each of one leg, all on that day. */
    public static List<Long> legs(String airline, LocalDate day, String configuration, int flights) {
        var timetable = Timetable.of(airline, day, day);
        for (int number = 1; number <= flights; number++) timetable.flight(number, day, configuration);
        of(timetable.file());
        return CDI.current().select(Database.class).get().with(connection -> {
            var ids = new ArrayList<Long>();
            try (var statement =
                    connection.prepareStatement("select id from scheduled_leg where carrier = ? order by number")) {
                statement.setString(1, airline);
                var rows = statement.executeQuery();
                while (rows.next()) ids.add(rows.getLong(1));
            }
            return ids;
        });
    }

    public static ImportReport of(UUID id, String file) {
        var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1));
        return CDI.current().select(ImportSchedule.class).get().of(new ScheduleFile(id, "test", false), bytes);
    }
}
