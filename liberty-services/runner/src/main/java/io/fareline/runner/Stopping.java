package io.fareline.runner;

import io.fareline.runner.laptop.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Stops parts in the order that loses nothing: the edge, then whoever serves, then the stores. */
final class Stopping {
    /** Enough for a server to finish what it has taken on. */
    static final Duration GENTLE = Duration.ofSeconds(25);

    /** For servers that have never served anybody. */
    static final Duration QUICK = Duration.ofSeconds(5);

    private static final List<String> STORES = List.of("postgresql", "redis", "links");

    private Stopping() {}

    static void all(List<Part> parts, Duration limit) {
        together(parts, limit, part -> part.name().equals("edge"));
        together(parts, limit, part -> !part.name().equals("edge") && !STORES.contains(part.name()));
        together(parts, limit, part -> STORES.contains(part.name()));
    }

    private static void together(List<Part> parts, Duration limit, Predicate<Part> which) {
        var threads = new ArrayList<Thread>();
        for (var part : parts) {
            if (which.test(part)) {
                threads.add(Thread.ofPlatform().start(() -> part.stop(limit)));
            }
        }
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
