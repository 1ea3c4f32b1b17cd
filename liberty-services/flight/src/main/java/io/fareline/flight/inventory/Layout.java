package io.fareline.flight.inventory;

import io.fareline.flight.fare.TariffLine;
import io.fareline.flight.schedule.Cabin;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How many seats of a dated leg may be sold, by cabin and by booking class. Position p of the class letters, the cabin
 * letters of the classes and the authorised numbers belong together, and so do the cabins and theirs. The classes of a
 * cabin stand in the order of their nesting, the highest first: what a class may sell it shares with those below.
 */
public record Layout(
        String bookingClasses, String classCabins, short[] authorised, String cabins, short[] cabinAuthorised) {

    private static final Pattern CABIN_SEATS = Pattern.compile("([FJWY])([0-9]{1,4})");

    /** The layout of an aircraft under the tariff; a cabin without a booking class is carried, but cannot be sold. */
    public static Layout of(Map<Cabin, Integer> seats, List<TariffLine> tariff) {
        var classes = tariff.stream()
                .filter(line -> seats.getOrDefault(line.cabin(), 0) > 0)
                .sorted(Comparator.comparing(TariffLine::cabin).thenComparing(TariffLine::nesting))
                .toList();
        var letters = new StringBuilder();
        var homes = new StringBuilder();
        var authorised = new short[classes.size()];
        for (int place = 0; place < classes.size(); place++) {
            TariffLine line = classes.get(place);
            letters.append(line.bookingClass());
            homes.append(letter(line.cabin()));
            authorised[place] = (short) line.authorised(seats.get(line.cabin()));
        }
        var cabins = new StringBuilder();
        var cabinAuthorised = new short[seats.size()];
        for (var cabin : Cabin.values()) {
            if (!seats.containsKey(cabin)) continue;
            cabinAuthorised[cabins.length()] = seats.get(cabin).shortValue();
            cabins.append(letter(cabin));
        }
        return new Layout(letters.toString(), homes.toString(), authorised, cabins.toString(), cabinAuthorised);
    }

    /** The seats by cabin in one word such as {@code J14Y150}: what two equal aircraft have in common. */
    public static String configuration(Map<Cabin, Integer> seats) {
        var text = new StringBuilder();
        for (var cabin : Cabin.values())
            if (seats.containsKey(cabin)) text.append(letter(cabin)).append(seats.get(cabin));
        return text.toString();
    }

    /** The seats by cabin of such a word; what is none of its cabins is left out. */
    public static Map<Cabin, Integer> seats(String configuration) {
        var seats = new EnumMap<Cabin, Integer>(Cabin.class);
        var parts = CABIN_SEATS.matcher(configuration);
        while (parts.find()) seats.put(cabin(parts.group(1).charAt(0)), Integer.parseInt(parts.group(2)));
        return seats;
    }

    /** For each booking class the place of its cabin. */
    int[] cabinPlaces() {
        return classCabins.chars().map(cabins::indexOf).toArray();
    }

    /** The cabin of a letter of {@link #cabins}. */
    public static Cabin cabin(char letter) {
        for (var cabin : Cabin.values()) if (letter(cabin) == letter) return cabin;
        throw new IllegalArgumentException("no cabin: " + letter);
    }

    /** The letter of a cabin in {@link #cabins}. */
    public static char letter(Cabin cabin) {
        return switch (cabin) {
            case FIRST -> 'F';
            case BUSINESS -> 'J';
            case PREMIUM -> 'W';
            case ECONOMY -> 'Y';
        };
    }
}
