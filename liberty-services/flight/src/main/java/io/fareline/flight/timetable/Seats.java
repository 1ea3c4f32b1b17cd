package io.fareline.flight.timetable;

/**
 * Seats left by booking class, four bits each: nobody is sold or shown more than nine. A class is known by its place in
 * the tariff; sixteen of them fill one word.
 */
public final class Seats {
    /** The most that is counted; it means nine or more. */
    public static final int MOST = 9;

    private static final int IN_A_WORD = 16;
    private static final int BITS = 4;

    private Seats() {}

    /** Words needed for so many booking classes. */
    public static int words(int bookingClasses) {
        return Math.max(1, Math.ceilDiv(bookingClasses, IN_A_WORD));
    }

    public static void put(long[] words, int bookingClass, int seats) {
        int shift = bookingClass % IN_A_WORD * BITS;
        int word = bookingClass / IN_A_WORD;
        words[word] = words[word] & ~(0xFL << shift) | (long) Math.clamp(seats, 0, MOST) << shift;
    }

    static int word(int bookingClass) {
        return bookingClass / IN_A_WORD;
    }

    static int in(long word, int bookingClass) {
        return (int) (word >>> bookingClass % IN_A_WORD * BITS) & 0xF;
    }
}
