package io.fareline.sandbox.web;

import java.time.Duration;

/** Where the provider listens and how much it takes at once. Port 0 means any free one. */
public record WebSettings(String host, int port, Limits limits) {

    /** Bytes of a body, requests carried out at once, open connections, and the time limits of reading and stopping. */
    public record Limits(
            int bodyBytes, int requests, int connections, int ioThreads, Duration reading, Duration drain) {}
}
