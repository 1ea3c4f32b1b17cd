package io.fareline.manifests.source;

/** One service asks another, or a process outside. */
public record Call(String caller, String callee) implements Comparable<Call> {
    @Override
    public int compareTo(Call other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return caller + " to " + callee;
    }
}
