package io.fareline.flight.seatmap;

import io.fareline.flight.schedule.Cabin;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How many seats the cabins of a configuration have, from a word such as {@code J12Y156}. */
public final class CabinSeats {
    /** What such a word looks like: the cabins by their letters, best first. */
    public static final String FORM = "(F[0-9]{1,3})?(J[0-9]{1,3})?(W[0-9]{1,3})?(Y[0-9]{1,3})?";

    private static final Pattern CABIN = Pattern.compile("([FJWY])([0-9]{1,3})");

    private CabinSeats() {}

    /** Cabins without a seat are left out. */
    public static Map<Cabin, Integer> of(String configuration) {
        var seats = new EnumMap<Cabin, Integer>(Cabin.class);
        var cabins = CABIN.matcher(configuration);
        while (cabins.find())
            if (Integer.parseInt(cabins.group(2)) > 0)
                seats.put(cabin(cabins.group(1)), Integer.valueOf(cabins.group(2)));
        return seats;
    }

    private static Cabin cabin(String letter) {
        return switch (letter) {
            case "F" -> Cabin.FIRST;
            case "J" -> Cabin.BUSINESS;
            case "W" -> Cabin.PREMIUM;
            default -> Cabin.ECONOMY;
        };
    }
}
