package io.fareline.flight.search;

import io.fareline.flight.fare.Fare;
import io.fareline.flight.fare.Party;
import io.fareline.flight.timetable.FareTable;
import io.fareline.flight.timetable.Timetable;

/** What a party pays on a route in each booking class that it may fly in, the cheapest first. */
final class Quote {
    private final FareTable fares;
    private final int[] bookingClasses;
    private final long[] totals;
    private final int count;

    Quote(FareTable fares, Party party, FareWish wish) {
        this.fares = fares;
        count = count(fares, wish);
        bookingClasses = new int[count];
        totals = new long[count];
        int found = 0;
        for (int bookingClass = 0; bookingClass < fares.bookingClasses(); bookingClass++)
            if (fits(fares.fare(bookingClass), wish)) insert(found++, bookingClass, fares.total(bookingClass, party));
    }

    private static int count(FareTable fares, FareWish wish) {
        int count = 0;
        for (int bookingClass = 0; bookingClass < fares.bookingClasses(); bookingClass++)
            if (fits(fares.fare(bookingClass), wish)) count++;
        return count;
    }

    private static boolean fits(Fare fare, FareWish wish) {
        return fare.cabin() == wish.cabin() && (fare.refundable() || !wish.refundable());
    }

    /** Of two that cost the same, the one that stands first in the tariff comes first. */
    private void insert(int size, int bookingClass, long total) {
        int at = size;
        while (at > 0 && totals[at - 1] > total) {
            totals[at] = totals[at - 1];
            bookingClasses[at] = bookingClasses[at - 1];
            at--;
        }
        totals[at] = total;
        bookingClasses[at] = bookingClass;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether every class is. */
    boolean isRefundable() {
        for (int place = 0; place < count; place++) if (!fare(place).refundable()) return false;
        return true;
    }

    /** Nobody pays less, whatever is left. */
    long least() {
        return totals[0];
    }

    long total(int place) {
        return totals[place];
    }

    Fare fare(int place) {
        return fares.fare(bookingClasses[place]);
    }

    String currency() {
        return fare(0).currency();
    }

    /** The place in this quote of the cheapest class with so many seats on all of the legs, or -1. */
    int cheapest(Timetable timetable, int firstLeg, int legs, int seats) {
        for (int place = 0; place < count; place++)
            if (timetable.seatsLeft(firstLeg, legs, bookingClasses[place]) >= seats) return place;
        return -1;
    }
}
