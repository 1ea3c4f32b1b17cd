package io.fareline.platform.outbox;

import java.util.Set;

/**
 * What a service does when another tells it a fact: a CDI bean per group. It is called in a transaction that also
 * remembers the event, so its effect happens once however often the event comes; effects outside that transaction
 * (a call, a mail) have no place in it. An exception rolls back, and the event comes again later, up to a limit.
 */
public interface EventConsumer {
    /** The stream to read; see {@link EventStreams#of}. */
    String stream();

    /** Consumer group, unique to this bean and never renamed: a new name reads the whole stream again. */
    String group();

    /** The types that {@link #on} is called with; every other event of the stream is only counted. */
    Set<String> types();

    /**
     * Whether {@link #on} is called with that type. A fact is told in one version, so that another version of one of its
     * types is a fact that this code cannot read: it waits for code that can.
     *
     * @throws UnknownVersion for another version of one of {@link #types}
     */
    default boolean hears(String type) {
        if (types().contains(type)) return true;
        if (types().stream().anyMatch(own -> UnknownVersion.nameOf(own).equals(UnknownVersion.nameOf(type))))
            throw new UnknownVersion(type, types());
        return false;
    }

    /** Order is not promised: compare {@link ReceivedEvent#version} with what is known. */
    void on(ReceivedEvent event);
}
