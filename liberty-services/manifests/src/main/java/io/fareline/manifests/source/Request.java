package io.fareline.manifests.source;

/**
 * One service asks another, or a process outside of Fareline: by what method, and by what path, in which {@code {*}} stands
 * for a parameter.
 */
public record Request(String caller, String callee, String method, String path) implements Comparable<Request> {
    /** A path as a caller would really write it. */
    public String example() {
        return path.replace("{*}", "x");
    }

    @Override
    public int compareTo(Request other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return caller + " to " + callee + ": " + method + " " + path;
    }
}
