package io.fareline.bench.search.freshness;

import java.util.List;

/**
 * What was seen, and whether the promise was kept.
 *
 * @param wanted changes a second
 * @param changes a second that were committed
 * @param untrue answers that said to know all until after a change, and did not show it
 * @param imports how long each change by an import took from its commit, at each server
 */
record Verdict(List<OfServer> servers, double wanted, double changes, long untrue, List<Double> imports) {
    static final double MOST_SECONDS = 1;
    static final double MEDIAN_MARGIN = 0.1;
    static final double P99_MARGIN = 0.3;
    private static final double LEAST_OF_WANTED = 0.98;

    // Of fewer, the ninety-ninth of a hundred cannot be told.
    private static final int LEAST_SAMPLES = 100;

    /**
     * @param seen from the commit of a change to an answer with it
     * @param notBefore from the commit to the last question whose answer did not have it
     * @param exported the ages that the server itself has told meanwhile
     */
    record OfServer(String name, Delays seen, Delays notBefore, Delays exported) {
        boolean isFresh() {
            return seen.count() >= LEAST_SAMPLES && seen.p99() < MOST_SECONDS;
        }

        /**
         * What is exported is the time since the look began that answers rest on, taken at random moments: the same as the
         * time from a commit at a random moment until it is in memory, which lies between the other two.
         */
        boolean agrees() {
            return exported.count() >= LEAST_SAMPLES
                    && isBetween(notBefore.median(), exported.median(), seen.median(), MEDIAN_MARGIN)
                    && isBetween(notBefore.p99(), exported.p99(), seen.p99(), P99_MARGIN);
        }

        private static boolean isBetween(double least, double value, double most, double margin) {
            return value >= least - margin && value <= most + margin;
        }
    }

    boolean isKept() {
        return !servers.isEmpty()
                && servers.stream().allMatch(server -> server.isFresh() && server.agrees())
                && changes >= LEAST_OF_WANTED * wanted
                && untrue == 0
                && !imports.isEmpty()
                && imports.stream().allMatch(delay -> delay < MOST_SECONDS);
    }
}
