package io.fareline.bench.search.memory;

import io.fareline.bench.search.Scene;
import io.fareline.bench.search.SearchFigure;
import java.time.Duration;

/**
 * How long a server that is started reads the network from the database before it is ready, and how much memory it keeps
 * of it: the heap after full collections, against that of the same server without any schedule.
 */
public final class MemoryFigure implements SearchFigure {
    static final double MOST_SECONDS = 60;
    static final long MOST_BYTES = 1_000_000_000;
    private static final double MEGA = 1e6;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public boolean measure(Scene scene) {
        scene.onSale().clear();
        scene.run().say("Starting flight without a schedule");
        ServerStart.of(scene); // The first after an installation finds nothing in the caches of the machine.
        var without = ServerStart.of(scene);
        var imported = scene.onSale().load();
        scene.run().say("Starting flight with the network");
        var with = ServerStart.of(scene);
        report(scene, imported, without, with);
        return keepsPromise(without, with, scene.flights());
    }

    /** From outside, loading is what the start took longer than one without a schedule. */
    static boolean keepsPromise(ServerStart without, ServerStart with, long flights) {
        return without.legs() == 0
                && with.legs() == flights
                && with.read() < MOST_SECONDS
                && loading(without, with) < MOST_SECONDS
                && memory(without, with) < MOST_BYTES;
    }

    private static double loading(ServerStart without, ServerStart with) {
        return seconds(with.ready()) - seconds(without.ready());
    }

    private static long memory(ServerStart without, ServerStart with) {
        return with.liveBytes() - without.liveBytes();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    private static void report(Scene scene, Duration imported, ServerStart without, ServerStart with) {
        scene.run()
                .figures()
                .line("")
                .line("memory")
                .text("  dated flights; legs in memory", scene.flights() + "; " + with.legs())
                .text("  brought in by", "import through the public API")
                .number("  which took", seconds(imported), "s")
                .number("  start without a schedule, until ready", seconds(without.ready()), "s")
                .number("  start with it, until ready", seconds(with.ready()), "s")
                .number("  loading, from outside (under " + (int) MOST_SECONDS + ")", loading(without, with), "s")
                .number("  loading, by the server's log (the same)", with.read(), "s")
                .number("  live heap without a schedule", without.liveBytes() / MEGA, "MB")
                .number("  live heap with it", with.liveBytes() / MEGA, "MB")
                .number(
                        "  of it the timetable (under " + (long) (MOST_BYTES / MEGA) + ")",
                        memory(without, with) / MEGA,
                        "MB")
                .number("  for each leg", (double) memory(without, with) / Math.max(1, with.legs()), "bytes");
    }
}
