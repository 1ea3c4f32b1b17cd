package io.fareline.flight.inventory;

/**
 * How the booking classes of a cabin share its seats: what a class sells counts against itself and every class above it, so
 * that a lower class never takes what is kept for a higher one, and a higher one may take all that the lower ones have
 * left. Classes stand in the order of their nesting, the highest of each cabin first. The database decides by the same
 * rule ({@code seats_left}, {@code nested_sums}).
 */
public final class Nesting {
    private Nesting() {}

    /** For each class, what it and the classes below it in its cabin have sold. */
    public static int[] sums(String classCabins, short[] sold) {
        var sums = new int[sold.length];
        for (int place = 0; place < sold.length; place++) sums[place] = sold[place];
        for (int place = sold.length - 2; place >= 0; place--) {
            int lower = classCabins.indexOf(classCabins.charAt(place), place + 1);
            if (lower >= 0) sums[place] += sums[lower];
        }
        return sums;
    }

    /**
     * What each class may still sell: what neither it nor any class above it has used up, and no more than its cabin has.
     *
     * @param authorised what each class may sell together with those below it
     * @param cabins the place of each class's cabin
     * @param room seats of each cabin that nobody has; not to be used afterwards
     * @param left where the answer goes
     */
    public static void left(int[] authorised, int[] sold, int[] cabins, int[] room, int[] left) {
        var counted = new int[room.length];
        for (int place = cabins.length - 1; place >= 0; place--) {
            counted[cabins[place]] += sold[place];
            left[place] = authorised[place] - counted[cabins[place]];
        }
        for (int place = 0; place < cabins.length; place++) {
            int most = Math.min(left[place], room[cabins[place]]);
            room[cabins[place]] = left[place] = Math.max(0, most);
        }
    }
}
