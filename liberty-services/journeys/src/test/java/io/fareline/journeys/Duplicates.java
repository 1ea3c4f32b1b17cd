package io.fareline.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One request, sent many times at once by a client that comes back when it is told to. */
final class Duplicates {
    static final int AT_ONCE = 100;
    private static final Set<Integer> COME_BACK = Set.of(409, 429, 503);

    /** The edge waited no longer, so nobody knows: a client asks again. */
    private static final Set<Integer> UNKNOWN = Set.of(502, 504);

    private static final int MOST_TRIES = 60;
    private static final int SETTLING = 202;

    private Duplicates() {}

    /** What all of them were answered, which must be the same for each: status, bytes and the headers that belong to them. */
    static Answer of(UnsafeRequest request) throws Exception {
        var answers = atOnce(request);
        var first = answers.getFirst();
        for (var answer : answers) assertEquals(told(first), told(answer));
        return first;
    }

    private static List<Answer> atOnce(UnsafeRequest request) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<Answer>>();
            for (int i = 0; i < AT_ONCE; i++)
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return untilAnswered(request);
                }));
            var answers = new ArrayList<Answer>();
            for (var one : running) answers.add(one.get(120, TimeUnit.SECONDS));
            return answers;
        }
    }

    /** Comes back as told; an operation between services that is on its way is asked about again under its own id. */
    static Answer untilAnswered(UnsafeRequest request) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            var answer = request.send();
            var pause = pause(answer, request.headers().containsKey(UnsafeRequest.KEY));
            if (pause.isEmpty() || tried == MOST_TRIES) return answer;
            TimeUnit.SECONDS.sleep(pause.get());
        }
    }

    private static Optional<Long> pause(Answer answer, boolean hasKey) {
        boolean settling = answer.status() == SETTLING && !hasKey;
        if (settling || UNKNOWN.contains(answer.status())) return Optional.of(1L);
        if (!COME_BACK.contains(answer.status())) return Optional.empty();
        return answer.header("Retry-After").map(Long::valueOf);
    }

    private static List<Object> told(Answer answer) {
        return List.of(
                answer.status(),
                answer.body(),
                Stream.of("Location", "ETag", "Content-Type", "Cache-Control")
                        .map(answer::header)
                        .toList());
    }
}
