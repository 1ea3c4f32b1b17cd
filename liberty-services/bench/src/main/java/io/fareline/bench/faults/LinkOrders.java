package io.fareline.bench.faults;

import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells the links between the processes what is to go wrong. */
final class LinkOrders {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final URI control;

    LinkOrders(URI control) {
        this.control = control;
    }

    void fault(String link, String fault) throws InterruptedException {
        send("PUT", "/links/" + link + "/fault", fault);
    }

    void rule(String link, String rule) throws InterruptedException {
        send("POST", "/links/" + link + "/rules", rule);
    }

    void lead(String link, int port) throws InterruptedException {
        send("PUT", "/links/" + link + "/target", "{\"port\": " + port + "}");
    }

    /** No fault and no rule on this link; another may have its own. */
    void mend(String link) throws InterruptedException {
        send("DELETE", "/links/" + link + "/fault", "");
    }

    void mendAll() throws InterruptedException {
        send("DELETE", "/faults", "");
    }

    private void send(String method, String path, String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(control.resolve(path))
                .timeout(LIMIT)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new Trouble("The links refused " + path + ": " + answer.body());
        } catch (IOException broken) {
            throw new Trouble("The links did not answer " + path + ": " + broken.getMessage(), broken);
        }
    }
}
