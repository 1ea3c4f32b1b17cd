package io.fareline.runner.images.trial;

import io.fareline.platform.testing.Waiting;
import io.fareline.runner.call.Http;
import io.fareline.runner.laptop.Laptop;
import io.fareline.runner.laptop.Trouble;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Tells a service to end while a request is under way in it: the request is answered, and the process ends by itself. */
final class Drain {
    private static final Duration STRUCK_LIMIT = Duration.ofSeconds(20);
    private static final double MILLIS = 1000.0;
    private static final String DELAY = "{\"kind\":\"authorization\",\"delayMillis\":2000,\"delayCount\":1}";
    /** An end by itself, and one that the JVM reports as caused by SIGTERM. */
    private static final Set<Integer> ENDED = Set.of(0, 143);

    private final Laptop laptop;

    Drain(Laptop laptop) {
        this.laptop = laptop;
    }

    void of(Container booking, HttpRequest order, Consumer<String> progress) {
        delayTheProvider();
        var answer = Http.sendAsync(order);
        if (!Waiting.until(STRUCK_LIMIT, () -> answer.isDone() || isProviderBusy()) || answer.isDone()) {
            throw new Trouble("The booking that was to be under way at the end was not: "
                    + (answer.isDone() ? answer.join() : "the provider was never asked"));
        }
        var begin = System.nanoTime();
        booking.terminate();
        Http.Answer answered;
        try {
            answered = answer.join();
        } catch (CompletionException broken) {
            throw new Trouble("A booking under way was broken off by SIGTERM: " + broken.getMessage(), broken);
        }
        answered.orTrouble("A booking under way at SIGTERM");
        var code = booking.awaitEnd();
        if (!ENDED.contains(code)) {
            throw new Trouble("After SIGTERM booking ended with " + code + " and not by itself");
        }
        progress.accept(
                "SIGTERM to booking: the booking under way was answered (%d), the process ended by itself (%d) after %.1f s"
                        .formatted(answered.status(), code, (System.nanoTime() - begin) / 1e6 / MILLIS));
    }

    private void delayTheProvider() {
        Http.send(switches("PUT", DELAY)).orTrouble("A delay of the provider");
    }

    // The delay is used up once a request waits in it.
    private boolean isProviderBusy() {
        var switches = Http.send(switches("GET", ""))
                .orTrouble("The provider's switches")
                .path("switches");
        for (var each : switches) {
            if (each.path("delayCount").asInt() > 0) return false;
        }
        return true;
    }

    private HttpRequest switches(String method, String body) {
        return Http.request(
                method,
                laptop.provider().resolve("/v1/switches"),
                Map.of("Authorization", "Bearer " + laptop.providerSecretKey(), "Content-Type", "application/json"),
                body);
    }
}
