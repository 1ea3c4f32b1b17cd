package io.fareline.manifests.render;

/** A tool is missing that a part of the checks needs; the message says which, and how to get it. */
public class NotRun extends RuntimeException {
    public NotRun(String reason) {
        super(reason);
    }
}
