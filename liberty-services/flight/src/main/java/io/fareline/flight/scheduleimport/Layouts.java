package io.fareline.flight.scheduleimport;

import io.fareline.flight.authorisation.Aircraft;
import io.fareline.flight.fare.TariffLine;
import io.fareline.flight.inventory.Layout;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every aircraft of a file with what may be sold of it, by the name of {@link IncomingLegs}, as a table that statements can
 * join.
 */
record Layouts(Map<String, Aircraft> aircraft, Map<String, Layout> byName, List<TariffLine> tariff) {
    /** Six parameters, for {@link #set}. */
    static final String TABLE = """
            (select configuration, booking_classes, class_cabins, authorised::smallint[] as authorised,
                    array_fill(0::smallint, array[length(booking_classes)]) as nothing_sold, cabins,
                    cabin_authorised::smallint[] as cabin_authorised,
                    array_fill(0::smallint, array[length(cabins)]) as no_cabin_sold
               from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 as layout (configuration, booking_classes, class_cabins, authorised, cabins, cabin_authorised)) layout
            """;

    static Layouts of(Map<String, Aircraft> aircraft, List<TariffLine> tariff) {
        var layouts = new LinkedHashMap<String, Layout>();
        aircraft.forEach((name, one) -> layouts.put(name, Layout.of(one.byRule(), tariff)));
        return new Layouts(aircraft, layouts, tariff);
    }

    /** Whether more may be sold of any of them than it has seats. */
    boolean areOverbooked() {
        return aircraft.values().stream().anyMatch(one -> !one.byRule().equals(one.seats()));
    }

    /** Sets the parameters of {@link #TABLE}; returns the next one. */
    int set(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int at = first;
        statement.setArray(
                at++, connection.createArrayOf("text", byName.keySet().toArray()));
        for (var column : List.<Function<Layout, String>>of(
                Layout::bookingClasses,
                Layout::classCabins,
                layout -> literal(layout.authorised()),
                Layout::cabins,
                layout -> literal(layout.cabinAuthorised())))
            statement.setArray(
                    at++,
                    connection.createArrayOf(
                            "text", byName.values().stream().map(column).toArray()));
        return at;
    }

    /** An array as SQL writes it. */
    static String literal(short[] values) {
        return Arrays.toString(values).replace('[', '{').replace(']', '}');
    }
}
