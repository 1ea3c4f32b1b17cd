package io.fareline.platform.outbox;

/** Told within the process when an event was added; observed after the commit, it wakes the relay at once. */
public enum EventAdded {
    SOMETHING
}
