package io.fareline.booking.stub;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** Faults waiting to happen, by what they are about and by operation, so that tests do not meet each other's. */
public final class Switches {
    private final Map<String, Queue<Fault>> waiting = new ConcurrentHashMap<>();

    /** @param key an offer or a payment method */
    public void on(String key, String operation, Fault... faults) {
        var queue = waiting.computeIfAbsent(key + " " + operation, _ -> new ArrayDeque<>());
        synchronized (queue) {
            for (var fault : faults) queue.add(fault);
        }
    }

    Optional<Fault> next(String key, String operation) {
        var queue = waiting.get(key + " " + operation);
        if (queue == null) return Optional.empty();
        synchronized (queue) {
            return Optional.ofNullable(queue.poll());
        }
    }
}
