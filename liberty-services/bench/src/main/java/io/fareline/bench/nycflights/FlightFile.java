package io.fareline.bench.nycflights;

import io.fareline.bench.nycflights.CsvFile.Row;
import io.fareline.bench.nycflights.FlightRow.Route;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The table {@code flights} of the data set. */
final class FlightFile {
    private static final String DEPARTS = "sched_dep_time";
    private static final String ARRIVES = "sched_arr_time";
    private static final List<String> COLUMNS =
            List.of("year", "month", "day", "carrier", "flight", "origin", "dest", "tailnum", DEPARTS, ARRIVES);

    private FlightFile() {}

    static void read(Path folder, Consumer<FlightRow> flights) {
        CsvFile.in(folder, "flights.csv").read(COLUMNS, row -> flights.accept(flight(row)));
    }

    private static FlightRow flight(Row row) {
        var route = new Route(row.text("carrier"), row.number("flight"), row.text("origin"), row.text("dest"));
        return new FlightRow(date(row), route, minutes(row, DEPARTS), minutes(row, ARRIVES), row.text("tailnum"));
    }

    private static LocalDate date(Row row) {
        try {
            return LocalDate.of(row.number("year"), row.number("month"), row.number("day"));
        } catch (DateTimeException impossible) {
            throw row.wrong("day");
        }
    }

    /** From a number HHMM. */
    private static OptionalInt minutes(Row row, String column) {
        if (row.text(column).isEmpty()) return OptionalInt.empty();
        int time = row.number(column);
        if (time < 0 || time > 2400 || time % 100 > 59) throw row.wrong(column);
        return OptionalInt.of(time / 100 * 60 + time % 100);
    }
}
