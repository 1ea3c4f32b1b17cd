package io.fareline.platform.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Free ports that keep their number once somebody has asked for them by name. */
final class NamedPorts {
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    int named(String name) {
        return ports.computeIfAbsent(name, unused -> Ports.free());
    }
}
