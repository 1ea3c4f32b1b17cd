package io.fareline.bench.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which pairs of stations travellers ask for: by gravity, as the flights are, so that most questions are about few
 * pairs.
 */
public final class Popularity {
    private final List<Station> stations;
    private final double[] upTo;

    /** From where to where. */
    public record Pair(Station origin, Station destination) {}

    private Popularity(List<Station> stations, double[] upTo) {
        this.stations = stations;
        this.upTo = upTo;
    }

    static Popularity among(List<Station> stations) {
        if (stations.size() < 2) throw new IllegalArgumentException("there is no pair among " + stations);
        int count = stations.size();
        var upTo = new double[count * count];
        double sum = 0;
        for (int origin = 0; origin < count; origin++) {
            for (int destination = 0; destination < count; destination++) {
                if (origin != destination) sum += Market.gravity(stations.get(origin), stations.get(destination));
                upTo[origin * count + destination] = sum;
            }
        }
        return new Popularity(List.copyOf(stations), upTo);
    }

    /** The next question's pair. */
    public Pair draw(SplittableRandom random) {
        double target = random.nextDouble() * upTo[upTo.length - 1];
        int place = Arrays.binarySearch(upTo, target);
        // A pair has what lies between the sum before it and its own.
        int pair = place >= 0 ? place + 1 : -place - 1;
        while (weight(pair) == 0) pair++;
        return new Pair(stations.get(pair / stations.size()), stations.get(pair % stations.size()));
    }

    /** The share of all questions that are about it; 0 where a station is not served. */
    public double share(String origin, String destination) {
        int from = place(origin);
        int to = place(destination);
        return from < 0 || to < 0 ? 0 : weight(from * stations.size() + to) / upTo[upTo.length - 1];
    }

    private int place(String iata) {
        for (int place = 0; place < stations.size(); place++)
            if (stations.get(place).iata().equals(iata)) return place;
        return -1;
    }

    private double weight(int pair) {
        return pair == 0 ? upTo[0] : upTo[pair] - upTo[pair - 1];
    }
}
