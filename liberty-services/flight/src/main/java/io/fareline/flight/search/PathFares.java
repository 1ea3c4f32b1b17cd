package io.fareline.flight.search;

import io.fareline.flight.timetable.Route;
import io.fareline.flight.timetable.Timetable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the wishes for fares, up to 32, pay along the present path, and what was found for each. Sets of wishes are bits.
 *
 * <p>A wish for refundable fares alone stands for nothing of its own as long as every fare of its cabin was refundable: until
 * then what is found for all fares of the cabin is found for it too.
 */
final class PathFares {
    private static final int MOST = ItineraryQuestion.MOST_CONNECTIONS + 1;
    private static final int NONE = -1;
    private final Timetable timetable;
    private final int seats;
    private final Quotes quotes;
    private final int[] wider;
    private final Undominated[] found;
    private int apart;
    private final Quote[][] quoted = new Quote[MOST][];
    private final int[] sold = new int[MOST];
    // So much for the segment and all behind it at least, and so much for those before it.
    private final long[][] totalFrom;
    private final long[][] paid;
    private final int[][] classes;

    PathFares(Timetable timetable, ItineraryQuestion question, List<FareWish> wishes) {
        this.timetable = timetable;
        seats = question.party().seats();
        quotes = new Quotes(timetable, question.party(), wishes);
        int count = wishes.size();
        wider = quotes.wider();
        found = new Undominated[count];
        for (int wish = 0; wish < count; wish++) {
            found[wish] = new Undominated();
            if (wider[wish] == NONE) apart |= 1 << wish;
        }
        totalFrom = new long[MOST][count];
        paid = new long[MOST + 1][count];
        classes = new int[MOST][count];
    }

    /** In the order of the wishes. */
    List<List<FoundItinerary>> found() {
        var all = new ArrayList<List<FoundItinerary>>(found.length);
        for (int wish = 0; wish < found.length; wish++) all.add(found[isApart(wish) ? wish : wider[wish]].all());
        return all;
    }

    /** Goes on along that route; false when nothing can be bought on it in one currency. */
    boolean extend(int depth, Route route) {
        var here = quotes.of(route);
        quoted[depth] = here;
        int left = 0;
        for (int wish = 0; wish < here.length; wish++) {
            if (!isApart(wish) && here[wish] != here[wider[wish]]) part(wish);
            boolean before = depth == 0 || (sold[depth - 1] & 1 << wish) != 0;
            if (before && !here[wish].isEmpty() && (depth == 0 || isOneCurrency(depth, wish))) left |= 1 << wish;
        }
        sold[depth] = left;
        return left != 0;
    }

    /** All that can be bought along so many routes. */
    int along(int length) {
        int wishes = sold[length - 1] & apart;
        for (int left = wishes; left != 0; left &= left - 1) {
            int wish = Integer.numberOfTrailingZeros(left);
            long total = 0;
            for (int depth = length - 1; depth >= 0; depth--) {
                total += quoted[depth][wish].least();
                totalFrom[depth][wish] = total;
            }
        }
        return wishes;
    }

    /** Those of them for which nothing beats all that may become of a segment at that depth. */
    int unbeaten(int wishes, int depth, int departs, int arrives, int stops) {
        int unbeaten = wishes;
        for (int left = wishes; left != 0; left &= left - 1) {
            int wish = Integer.numberOfTrailingZeros(left);
            if (found[wish].beats(departs, arrives, paid[depth][wish] + totalFrom[depth][wish], stops))
                unbeaten &= ~(1 << wish);
        }
        return unbeaten;
    }

    /** Those of them that have a class with seats on the segment at that depth, which is paid then. */
    int take(int wishes, int depth, int firstLeg, int legs) {
        int taken = wishes;
        for (int left = wishes; left != 0; left &= left - 1) {
            int wish = Integer.numberOfTrailingZeros(left);
            var quote = quoted[depth][wish];
            int place = quote.cheapest(timetable, firstLeg, legs, seats);
            classes[depth][wish] = place;
            if (place < 0) taken &= ~(1 << wish);
            else paid[depth + 1][wish] = paid[depth][wish] + quote.total(place);
        }
        return taken;
    }

    long total(int wish, int length) {
        return paid[length][wish];
    }

    Undominated found(int wish) {
        return found[wish];
    }

    Quote quote(int depth, int wish) {
        return quoted[depth][wish];
    }

    int bought(int depth, int wish) {
        return classes[depth][wish];
    }

    private boolean isApart(int wish) {
        return (apart & 1 << wish) != 0;
    }

    private void part(int wish) {
        apart |= 1 << wish;
        found[wish] = found[wider[wish]].copy();
    }

    private boolean isOneCurrency(int depth, int wish) {
        return quoted[depth][wish].currency().equals(quoted[0][wish].currency());
    }
}
