package io.fareline.sandbox.web;

/** What a route does. It may block: it runs on a virtual thread of its own. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Call call) throws InterruptedException;
}
