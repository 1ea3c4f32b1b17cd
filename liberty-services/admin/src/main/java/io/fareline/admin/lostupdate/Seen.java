package io.fareline.admin.lostupdate;

/** The version of a thing as flight told it to whoever looked: opaque here, and sent back with the change. */
public final class Seen {
    /** Its form, as a regular expression. */
    public static final String FORM = "[0-9a-f]{32}";

    private Seen() {}
}
