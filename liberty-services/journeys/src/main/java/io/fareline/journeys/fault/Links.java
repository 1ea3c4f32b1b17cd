package io.fareline.journeys.fault;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The links between the processes of a Fareline that was started with {@code FARELINE_LINKS=on}: what is to go wrong on
 * them, and what has. A link is named caller-callee, such as {@code booking-flight} or {@code payment-postgresql}.
 */
public final class Links {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI control;

    private Links(URI control) {
        this.control = control;
    }

    /** @param sandbox what {@code ./fareline up} wrote about the Fareline */
    public static Links of(Properties sandbox) {
        var control = sandbox.getProperty("links.url");
        if (control == null) {
            throw new IllegalStateException("This Fareline has no links; start it with FARELINE_LINKS=on");
        }
        return new Links(URI.create(control));
    }

    /** What a link has seen since its process began. */
    public record Counters(
            long connections,
            long turnedAway,
            long unreachable,
            long requests,
            long struck,
            long bytesToCallee,
            long bytesToCaller) {}

    /** A link as it is. */
    public record Link(String name, int port, int target, int open, Counters counters) {}

    /** What a rule has done: requests that it struck, of these how many wait now, and how many went their whole way. */
    public record Strikes(long id, int struck, int waiting, int done) {}

    /** The links that there are. */
    public List<Link> all() {
        return List.of(call("GET", "/links", null, Link[].class));
    }

    public Link link(String name) {
        return call("GET", "/links/" + name, null, Link.class);
    }

    /** Nobody listens any more, and whoever is connected is cut off. */
    public void refuse(String link) {
        fault(link, Map.of("kind", "REFUSE"));
    }

    /** Connections are accepted, and nothing passes. */
    public void hang(String link) {
        fault(link, Map.of("kind", "HANG"));
    }

    /** Every chunk takes that much longer, in both directions. */
    public void delay(String link, Duration chunk) {
        fault(link, Map.of("kind", "SLOW", "delayMillis", chunk.toMillis()));
    }

    public void throttle(String link, int bytesPerSecond) {
        fault(link, Map.of("kind", "SLOW", "bytesPerSecond", bytesPerSecond));
    }

    /** So many connections are cut after that many bytes of answers; 0 times is without end. */
    public void cut(String link, long afterBytes, int times) {
        fault(link, Map.of("kind", "CUT", "afterBytes", afterBytes, "times", times));
    }

    /** The link's fault is over; its rules stay. */
    public void clear(String link) {
        call("DELETE", "/links/" + link + "/fault", null, Link.class);
    }

    /** Everything forwards again. */
    public void clearAll() {
        call("DELETE", "/faults", null, Map.class);
    }

    /** The link leads to another port of this machine, such as that of a promoted replica. */
    public void retarget(String link, int port) {
        call("PUT", "/links/" + link + "/target", Map.of("port", port), Link.class);
    }

    /** Something is to happen to single requests of an HTTP link. @return the rule's number */
    public long add(String link, RuleOrder order) {
        return call("POST", "/links/" + link + "/rules", order, Strikes.class).id();
    }

    public Strikes strikes(long rule) {
        return call("GET", "/rules/" + rule, null, Strikes.class);
    }

    /** The rule is over, and what it holds up goes on. @return what it did */
    public Strikes lift(long rule) {
        return call("DELETE", "/rules/" + rule, null, Strikes.class);
    }

    /** The rule is over, and what it holds up is broken off. @return what it did */
    public Strikes drop(long rule) {
        return call("DELETE", "/rules/" + rule + "?then=drop", null, Strikes.class);
    }

    private void fault(String link, Map<String, Object> fault) {
        call("PUT", "/links/" + link + "/fault", fault, Link.class);
    }

    private <T> T call(String method, String path, Object body, Class<T> type) {
        try {
            var content =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            var request = HttpRequest.newBuilder(control.resolve(path))
                    .timeout(LIMIT)
                    .method(method, content)
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalArgumentException(method + " " + path + ": " + answer.body());
            }
            return JSON.readValue(answer.body(), type);
        } catch (IOException broken) {
            throw new UncheckedIOException("The links do not answer at " + control, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }
}
