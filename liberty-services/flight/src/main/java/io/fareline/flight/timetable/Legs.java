package io.fareline.flight.timetable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The legs of a timetable in flat arrays, one place each. A place is written once, before anybody can know of it; only
 * the seats change afterwards. What is replaced leaves its place unused until the timetable is made anew.
 */
final class Legs {
    private static final VarHandle SEATS = MethodHandles.arrayElementVarHandle(long[].class);

    final long[] ids;
    final int[] timesVersions;
    final int[] departs;
    final int[] arrives;
    final short[] origins;
    final short[] destinations;
    final int[] flights;
    final short[] carriers;
    final int[] operatingOn;
    final short[] originTerminals;
    final short[] destinationTerminals;
    final short[] aircraftTypes;
    final int[] operatedBy;
    final int[] marketedAs;
    final byte[] borders;
    private final long[] seats;
    private final int words;
    private int size;

    Legs(int capacity, int bookingClasses) {
        words = Seats.words(bookingClasses);
        ids = new long[capacity];
        timesVersions = new int[capacity];
        departs = new int[capacity];
        arrives = new int[capacity];
        origins = new short[capacity];
        destinations = new short[capacity];
        flights = new int[capacity];
        carriers = new short[capacity];
        operatingOn = new int[capacity];
        originTerminals = new short[capacity];
        destinationTerminals = new short[capacity];
        aircraftTypes = new short[capacity];
        operatedBy = new int[capacity];
        marketedAs = new int[capacity];
        borders = new byte[capacity];
        seats = new long[Math.multiplyExact(capacity, words)];
    }

    /** The next place, or -1 when all are taken. */
    int next() {
        return size == ids.length ? -1 : size++;
    }

    int size() {
        return size;
    }

    int left() {
        return ids.length - size;
    }

    void setSeats(int place, long[] packed) {
        for (int word = 0; word < words; word++) SEATS.setOpaque(seats, place * words + word, packed[word]);
    }

    /** Seats left in a booking class on all of so many legs that stand together: the least of them. */
    int seatsLeft(int place, int count, int bookingClass) {
        int word = Seats.word(bookingClass);
        int least = Seats.MOST;
        for (int leg = place; leg < place + count; leg++) {
            long packed = (long) SEATS.getOpaque(seats, leg * words + word);
            least = Math.min(least, Seats.in(packed, bookingClass));
        }
        return least;
    }
}
