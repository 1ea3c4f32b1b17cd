package io.fareline.flight.feed;

import io.fareline.flight.timetable.Seats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Seats left in each booking class, packed, from the columns of an inventory row. For one thread. */
final class SeatColumns {
    /** Arrays as text: taking them apart here costs less than a JDBC array for each. */
    static final String COLUMNS = """
            inventory.booking_classes, inventory.class_cabins, inventory.cabins, inventory.authorised::text,
            inventory.sold::text, inventory.cabin_authorised::text, inventory.cabin_sold::text
            """;

    private static final int COUNT = 7;

    /** Which class of the tariff, and which cabin, each position of a row means; -1 for a class that is not sold. */
    private record Plan(int[] classes, int[] cabins) {}

    private record Layout(String bookingClasses, String classCabins, String cabins) {}

    private final List<String> bookingClasses;
    private final Map<Layout, Plan> plans = new HashMap<>();
    private final int[] left = new int[64];
    private final int[] cabinLeft = new int[64];

    /** @param bookingClasses of the tariff, in the order in which they are packed */
    SeatColumns(List<String> bookingClasses) {
        this.bookingClasses = bookingClasses;
    }

    /** @param first number of the first of the columns */
    long[] read(ResultSet row, int first) throws SQLException {
        var layout = new Layout(row.getString(first), row.getString(first + 1), row.getString(first + 2));
        var plan = plans.computeIfAbsent(layout, this::plan);
        difference(row.getString(first + 3), row.getString(first + 4), left);
        difference(row.getString(first + COUNT - 2), row.getString(first + COUNT - 1), cabinLeft);
        var packed = new long[Seats.words(bookingClasses.size())];
        for (int place = 0; place < plan.classes.length; place++) {
            if (plan.classes[place] < 0) continue;
            Seats.put(packed, plan.classes[place], Math.min(left[place], cabinLeft[plan.cabins[place]]));
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

    /** Element by element of two arrays such as {@code {14,0,150}}. */
    private static void difference(String authorised, String sold, int[] into) {
        int at = 1;
        int other = 1;
        for (int place = 0; at < authorised.length() && place < into.length; place++) {
            int minuend = 0;
            for (char digit; (digit = authorised.charAt(at)) >= '0' && digit <= '9'; at++)
                minuend = minuend * 10 + digit - '0';
            int subtrahend = 0;
            for (char digit; (digit = sold.charAt(other)) >= '0' && digit <= '9'; other++)
                subtrahend = subtrahend * 10 + digit - '0';
            into[place] = minuend - subtrahend;
            at++;
            other++;
        }
    }
}
