package io.fareline.sandbox.web;

/** Which key opens a route. */
public enum Access {
    OPEN,
    PUBLISHABLE,
    SECRET
}
