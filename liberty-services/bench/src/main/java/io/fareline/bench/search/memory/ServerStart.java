package io.fareline.bench.search.memory;

import io.fareline.bench.search.Restart;
import io.fareline.bench.search.Scene;
import io.fareline.runner.call.EdgeCalls;
import io.fareline.runner.call.Http;
import io.fareline.runner.laptop.Part;
import io.fareline.runner.laptop.Trouble;
import io.fareline.runner.secret.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A start of flight, and what it has then.
 *
 * @param ready from the start of the process until it was ready, as seen from outside
 * @param read what its log says that reading of the timetable took
 * @param legs in memory
 * @param liveBytes in its heap after full collections
 */
record ServerStart(Duration ready, double read, long legs, long liveBytes) {
    private static final Pattern READ = Pattern.compile("A timetable was made in ([0-9.,]+) s");

    static ServerStart of(Scene scene) {
        var flight = scene.fareline().told("flight", Map.of());
        var ready = Restart.of(flight);
        double read = readSeconds(text(flight.log()));
        return new ServerStart(ready, read, legs(scene), Heap.live(pid(flight)));
    }

    /** Of its first one. */
    static double readSeconds(String log) {
        var line = READ.matcher(log);
        if (!line.find()) throw new Trouble("flight's log does not say how long reading took");
        return Double.parseDouble(line.group(1).replace(",", ""));
    }

    private static long pid(Part flight) {
        return flight.process()
                .orElseThrow(() -> new Trouble("flight does not run"))
                .pid();
    }

    private static long legs(Scene scene) {
        var laptop = scene.fareline().laptop();
        var token = new EdgeCalls(laptop).token(ApiClient.service("admin"));
        var address = laptop.services().get("flight").resolve("/internal/v1/timetable");
        return Http.send(Http.request("GET", address, Map.of("Authorization", "Bearer " + token), ""))
                .orTrouble("What flight has in memory")
                .path("legs")
                .asLong();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + log, unreadable);
        }
    }
}
