package io.fareline.flight.feed;

import io.fareline.flight.inventory.Nesting;
import io.fareline.flight.timetable.Seats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Seats left in each booking class, packed, from the columns of an inventory row. For one thread. */
final class SeatColumns {
    /** Arrays as text: taking them apart here costs less than a JDBC array for each. */
    static final String COLUMNS = """
            inventory.booking_classes, inventory.class_cabins, inventory.cabins, inventory.authorised::text,
            inventory.sold::text, inventory.cabin_authorised::text, inventory.cabin_sold::text, inventory.blocked::text,
            inventory.closed_classes
            """;

    /** Which class of the tariff, and which cabin, each position of a row means; -1 for a class that is not sold. */
    private record Plan(int[] classes, int[] cabins) {}

    private record Layout(String bookingClasses, String classCabins, String cabins) {}

    private final List<String> bookingClasses;
    private final Map<Layout, Plan> plans = new HashMap<>();
    private final int[] authorised = new int[64];
    private final int[] sold = new int[64];
    private final int[] left = new int[64];
    private final int[] room = new int[64];

    /** @param bookingClasses of the tariff, in the order in which they are packed */
    SeatColumns(List<String> bookingClasses) {
        this.bookingClasses = bookingClasses;
    }

    /** @param first number of the first of the columns */
    long[] read(ResultSet row, int first) throws SQLException {
        var layout = new Layout(row.getString(first), row.getString(first + 1), row.getString(first + 2));
        var plan = plans.computeIfAbsent(layout, this::plan);
        numbers(row.getString(first + 3), authorised);
        numbers(row.getString(first + 4), sold);
        readRoom(row, first + 5);
        Nesting.left(authorised, sold, plan.cabins, room, left);
        var closed = row.getString(first + 8);
        var packed = new long[Seats.words(bookingClasses.size())];
        for (int place = 0; place < plan.classes.length; place++) {
            if (plan.classes[place] < 0 || closed.indexOf(layout.bookingClasses.charAt(place)) >= 0) continue;
            Seats.put(packed, plan.classes[place], left[place]);
        }
        return packed;
    }

    private Plan plan(Layout layout) {
        int count = layout.bookingClasses.length();
        var classes = new int[count];
        var cabins = new int[count];
        for (int place = 0; place < count; place++) {
            classes[place] = bookingClasses.indexOf(layout.bookingClasses.substring(place, place + 1));
            cabins[place] = layout.cabins.indexOf(layout.classCabins.charAt(place));
        }
        return new Plan(classes, cabins);
    }

    /** Of each cabin what is authorised, without what is sold and what is blocked. */
    private void readRoom(ResultSet row, int first) throws SQLException {
        numbers(row.getString(first), room);
        subtract(row.getString(first + 1));
        subtract(row.getString(first + 2));
    }

    private void subtract(String array) {
        numbers(array, left);
        for (int place = 0; place < room.length; place++) room[place] -= left[place];
    }

    /** The elements of an array such as {@code {14,0,150}}, and zeros behind them. */
    private static void numbers(String array, int[] into) {
        int place = 0;
        int number = 0;
        for (int at = 1; at < array.length(); at++) {
            char next = array.charAt(at);
            if (next >= '0' && next <= '9') {
                number = number * 10 + next - '0';
            } else if (at > 1) {
                into[place++] = number;
                number = 0;
            }
        }
        Arrays.fill(into, place, into.length, 0);
    }
}
