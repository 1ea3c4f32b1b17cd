package io.fareline.platform.outbox.filling;

/** Numbers from the first to the last, both included. */
record Range(long first, long last) {
    Range {
        if (first > last) throw new IllegalArgumentException("From " + first + " to " + last + " there is nothing");
    }

    long size() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first == last ? "number " + first : "numbers " + first + " to " + last;
    }
}
