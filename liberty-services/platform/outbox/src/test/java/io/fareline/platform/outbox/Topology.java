package io.fareline.platform.outbox;

/** The two ways in which Redis is run: everything that touches it is tested on both. */
public enum Topology {
    SINGLE,
    CLUSTER
}
