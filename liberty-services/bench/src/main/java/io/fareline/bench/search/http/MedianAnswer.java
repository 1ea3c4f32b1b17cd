package io.fareline.bench.search.http;

import io.fareline.bench.connection.Connections;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The answer in the middle, by its bytes, of those to some questions. */
final class MedianAnswer {
    private MedianAnswer() {}

    static byte[] among(URI server, List<byte[]> requests) throws IOException {
        try (var connections = new Connections(server)) {
            var bodies = new ArrayList<byte[]>();
            for (byte[] request : requests) bodies.add(body(connections, request));
            return in(bodies);
        }
    }

    static byte[] in(List<byte[]> bodies) {
        return bodies.stream()
                .sorted(Comparator.comparingInt(body -> body.length))
                .skip(bodies.size() / 2)
                .findFirst()
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
