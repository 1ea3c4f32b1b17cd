package io.fareline.bench.race.history;

import java.util.Arrays;

/** The seats of a dated leg. Classes stand in the order of their nesting, the highest of each cabin first. */
public record Seats(
        String classes,
        String classCabins,
        int[] authorised,
        int[] sold,
        String cabins,
        int[] cabinAuthorised,
        int[] cabinSold) {

    /** What a class and those below it in its cabin have sold, which is what counts against it. */
    int counted(int place) {
        int counted = 0;
        for (int lower = place; lower < sold.length; lower++)
            if (classCabins.charAt(lower) == classCabins.charAt(place)) counted += sold[lower];
        return counted;
    }

    /** What a class may still sell: as much as it, every class above it and the cabin have left. */
    int left(String bookingClass) {
        int place = classes.indexOf(bookingClass);
        if (place < 0) return 0;
        int cabin = cabins.indexOf(classCabins.charAt(place));
        int left = cabinAuthorised[cabin] - cabinSold[cabin];
        for (int higher = 0; higher <= place; higher++)
            if (classCabins.charAt(higher) == classCabins.charAt(place))
                left = Math.min(left, authorised[higher] - counted(higher));
        return Math.max(left, 0);
    }

    /** The letter of the cabin that a class is of, empty where the leg has no such class. */
    public String cabinOf(String bookingClass) {
        int place = classes.indexOf(bookingClass);
        return place < 0 ? "" : classCabins.substring(place, place + 1);
    }

    boolean isSameAs(Seats other) {
        return Arrays.equals(sold, other.sold) && Arrays.equals(cabinSold, other.cabinSold);
    }

    @Override
    public String toString() {
        return "%s %s of %s, %s %s of %s"
                .formatted(
                        classes,
                        Arrays.toString(sold),
                        Arrays.toString(authorised),
                        cabins,
                        Arrays.toString(cabinSold),
                        Arrays.toString(cabinAuthorised));
    }
}
