package io.fareline.platform.outbox;

import java.util.regex.Pattern;

/** Names of the streams, one per producing service. The braces keep all keys of a service on one node of a cluster. */
public final class EventStreams {
    private static final Pattern NAME = Pattern.compile("\\{[a-z][a-z0-9-]{0,62}}\\.events");

    private EventStreams() {}

    public static String of(String service) {
        return refuseMalformed("{" + service + "}.events");
    }

    /** The service whose events a stream holds. */
    public static String producer(String stream) {
        String name = refuseMalformed(stream);
        return name.substring(1, name.indexOf('}'));
    }

    public static String refuseMalformed(String name) {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("A stream is named {service}.events, not " + name);
        return name;
    }
}
