package io.fareline.flight.holdqueue;

import io.fareline.flight.database.Database;
import io.fareline.flight.scheduleimport.DirectImport;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;

/** Legs with far more seats than an aircraft has, within the container. */
final class RoomyLegs {
    private static final String MAKE_ROOM = """
            update inventory
               set authorised = array_fill(32000::smallint, array[cardinality(authorised)]),
                   cabin_authorised = array_fill(32000::smallint, array[cardinality(cabin_authorised)])
             where leg_id = any (?)
            """;

    private RoomyLegs() {}

    static List<Long> of(String airline, LocalDate day, int flights) {
        var ids = DirectImport.legs(airline, day, "Y100", flights);
        CDI.current().select(Database.class).get().with(connection -> {
            try (var statement = connection.prepareStatement(MAKE_ROOM)) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                return statement.executeUpdate();
            }
        });
        return ids;
    }
}
