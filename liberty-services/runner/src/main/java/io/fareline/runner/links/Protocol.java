package io.fareline.runner.links;

/** What travels on a link: HTTP requests that can be told apart, or bytes of which nothing is known. */
public enum Protocol {
    HTTP,
    TCP
}
