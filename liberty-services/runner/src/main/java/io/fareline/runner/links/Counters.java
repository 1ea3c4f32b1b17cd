package io.fareline.runner.links;

import java.util.concurrent.atomic.LongAdder;

/** What a link has seen since it began. */
final class Counters {
    final LongAdder connections = new LongAdder();
    final LongAdder turnedAway = new LongAdder();
    final LongAdder unreachable = new LongAdder();
    final LongAdder requests = new LongAdder();
    final LongAdder struck = new LongAdder();
    final LongAdder bytesToCallee = new LongAdder();
    final LongAdder bytesToCaller = new LongAdder();

    /**
     * What an observer may see.
     *
     * @param turnedAway connections beyond the limit
     * @param unreachable connections whose callee did not accept
     * @param requests HTTP requests that came
     * @param struck connections and chunks that a fault of the link struck, and requests that a rule struck
     */
    record View(
            long connections,
            long turnedAway,
            long unreachable,
            long requests,
            long struck,
            long bytesToCallee,
            long bytesToCaller) {}

    View view() {
        return new View(
                connections.sum(),
                turnedAway.sum(),
                unreachable.sum(),
                requests.sum(),
                struck.sum(),
                bytesToCallee.sum(),
                bytesToCaller.sum());
    }
}
