package io.fareline.bench.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Gives out the next round trip to the market that has most demand for each it already has (the method of Sainte-Lague,
 * which parliaments share seats by): so frequencies follow demand however many there are.
 */
final class Markets {
    private static final double TASTE = 0.5;

    /** Below 1, since large markets are served by larger aircraft too, and not only more often. */
    private static final double FLATTER = 0.7;

    private final PriorityQueue<Claim> claims = new PriorityQueue<>(
            Comparator.comparingDouble((Claim claim) -> -claim.market.demand() / (2 * claim.given + 1))
                    .thenComparing(claim -> claim.market.name()));

    private record Claim(Market market, int given) {}

    /**
     * The next round trip.
     *
     * @param earlier how many the market has already
     */
    record Trip(Market market, int earlier) {}

    Markets(World world, SplittableRandom random) {
        for (var carrier : Carrier.ALL) {
            var markets = of(carrier, world, random);
            // Carriers are of one size, and their flights are spread over their own markets.
            double sum = markets.stream().mapToDouble(Market::demand).sum();
            for (var market : markets)
                claims.add(new Claim(new Market(carrier, market.base(), market.far(), market.demand() / sum), 0));
        }
    }

    Trip next() {
        var claim = claims.remove();
        claims.add(new Claim(claim.market, claim.given + 1));
        return new Trip(claim.market, claim.given);
    }

    private static List<Market> of(Carrier carrier, World world, SplittableRandom random) {
        var markets = new ArrayList<Market>();
        for (var code : carrier.bases()) {
            var base = world.station(code);
            for (var far : world.all()) {
                // Two networks of different seeds like different places.
                double taste = 1 + TASTE * (random.nextDouble() - 0.5);
                var market = new Market(carrier, base, far, Math.pow(Market.gravity(base, far), FLATTER) * taste);
                if (market.isPossible()) markets.add(market);
            }
        }
        return markets;
    }
}
