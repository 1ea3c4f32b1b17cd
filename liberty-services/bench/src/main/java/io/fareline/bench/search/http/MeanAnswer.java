package io.fareline.bench.search.http;

import io.fareline.bench.connection.Connections;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Of the answers to some questions the one whose size is nearest to their mean: what an answer costs to write grows with its
 * size, and a few long ones are a good part of all that is written, which the one in the middle would not show.
 */
final class MeanAnswer {
    private MeanAnswer() {}

    static byte[] among(URI server, List<byte[]> requests) throws IOException {
        try (var connections = new Connections(server)) {
            var bodies = new ArrayList<byte[]>();
            for (byte[] request : requests) bodies.add(body(connections, request));
            return in(bodies);
        }
    }

    static byte[] in(List<byte[]> bodies) {
        double mean = bodies.stream().mapToInt(body -> body.length).average().orElseThrow();
        return bodies.stream()
                .min(Comparator.comparingDouble(body -> Math.abs(body.length - mean)))
                .orElseThrow();
    }

    /** @throws Trouble when the answer to that request is another */
    static void expect(byte[] expected, URI server, byte[] request) throws IOException {
        try (var connections = new Connections(server)) {
            if (!Arrays.equals(expected, body(connections, request)))
                throw new Trouble("The constant answer is another than the one it was made of");
        }
    }

    private static byte[] body(Connections connections, byte[] request) throws IOException {
        var answer = connections.ask(request);
        if (answer.status() != 200) throw new Trouble("flight answered " + answer.status() + ": " + answer.text());
        return answer.body();
    }
}
