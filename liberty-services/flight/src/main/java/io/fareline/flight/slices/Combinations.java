package io.fareline.flight.slices;

import io.fareline.flight.offersearch.FoundOffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The cheapest ways to take one offer of each slice, each departing long enough after the one before has arrived. For
 * every offer it is worked out first how little it and all behind it can cost; beginnings are then continued in the
 * order of what they must come to, so that as good as none is looked at in vain.
 */
final class Combinations {
    private final List<Layer> layers = new ArrayList<>();
    private final int turnRound;
    private final PriorityQueue<Beginning> beginnings = new PriorityQueue<>();

    /**
     * @param slices the offers of each, all in one currency, the cheapest first
     * @param turnRound minutes between an arrival and the next departure, at least
     */
    Combinations(List<List<FoundOffer>> slices, int turnRound) {
        this.turnRound = turnRound;
        Layer next = null;
        for (var offers : slices.reversed()) {
            next = new Layer(offers, next);
            layers.add(next);
        }
        Collections.reverse(layers);
    }

    /** At most so many; those that cost the same are ordered by the places of their offers. */
    List<List<FoundOffer>> cheapest(int limit) {
        var found = new ArrayList<List<FoundOffer>>();
        beginnings.clear();
        push(new int[0], 0, 0);
        while (found.size() < limit && !beginnings.isEmpty()) {
            var cheapest = beginnings.poll();
            push(cheapest.before(), cheapest.place + 1, cheapest.paidBefore);
            if (cheapest.offers.length == layers.size()) found.add(offers(cheapest.offers));
            else push(cheapest.offers, 0, cheapest.paidBefore + cheapest.total());
        }
        return found;
    }

    /** Adds the next offer that can follow, of those of its layer from that place on. */
    private void push(int[] before, int from, long paidBefore) {
        var layer = layers.get(before.length);
        int arrived = before.length == 0
                ? Integer.MIN_VALUE
                : layers.get(before.length - 1)
                        .offers
                        .get(before[before.length - 1])
                        .itinerary()
                        .arrivesAt();
        int place = layer.next(from, arrived);
        if (place == Layer.NONE) return;
        var offers = Arrays.copyOf(before, before.length + 1);
        offers[before.length] = layer.byLeast[place];
        beginnings.add(new Beginning(layer, offers, place, paidBefore));
    }

    private List<FoundOffer> offers(int[] places) {
        var offers = new ArrayList<FoundOffer>(places.length);
        for (int slice = 0; slice < places.length; slice++)
            offers.add(layers.get(slice).offers.get(places[slice]));
        return offers;
    }

    /** The offers of one slice, with the least that each and all behind it cost; those that lead nowhere are left out. */
    private final class Layer {
        private static final int NONE = -1;

        private final List<FoundOffer> offers;
        private final long[] least;
        private final int[] byLeast;

        Layer(List<FoundOffer> offers, Layer next) {
            this.offers = offers;
            least = new long[offers.size()];
            var leading = new ArrayList<Integer>();
            for (int offer = 0; offer < least.length; offer++) {
                var itinerary = offers.get(offer).itinerary();
                int place = next == null ? 0 : next.next(0, itinerary.arrivesAt());
                if (place == NONE) continue;
                least[offer] = itinerary.total() + (next == null ? 0 : next.least[next.byLeast[place]]);
                leading.add(offer);
            }
            byLeast = leading.stream()
                    .sorted((one, other) -> Long.compare(least[one], least[other]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        /** The first place from that one on whose offer departs late enough. */
        int next(int from, int arrived) {
            for (int place = from; place < byLeast.length; place++)
                if (arrived == Integer.MIN_VALUE
                        || offers.get(byLeast[place]).itinerary().departsAt() >= arrived + turnRound) return place;
            return NONE;
        }
    }

    /**
     * @param offers by their numbers, one for each slice from the first on
     * @param place where the last one stands in its layer
     */
    private record Beginning(Layer layer, int[] offers, int place, long paidBefore) implements Comparable<Beginning> {
        int last() {
            return offers[offers.length - 1];
        }

        int[] before() {
            return Arrays.copyOf(offers, offers.length - 1);
        }

        long total() {
            return layer.offers.get(last()).itinerary().total();
        }

        long least() {
            return paidBefore + layer.least[last()];
        }

        /** One that begins another comes before it, or what follows it would be found too late. */
        @Override
        public int compareTo(Beginning other) {
            int compared = Long.compare(least(), other.least());
            return compared != 0 ? compared : Arrays.compare(offers, other.offers);
        }
    }
}
