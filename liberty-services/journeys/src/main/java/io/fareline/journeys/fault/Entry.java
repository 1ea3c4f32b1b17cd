package io.fareline.journeys.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of the ledger: one request, and everything that was answered to it. */
public final class Entry {
    private final Ask ask;
    private Reply settled;
    private int answers;
    private int unanswered;
    private final List<String> faults = new ArrayList<>();

    Entry(Ask ask) {
        this.ask = ask;
    }

    public Ask ask() {
        return ask;
    }

    /** The connection broke or nothing came in time: nobody knows what happened. */
    synchronized void unanswered() {
        unanswered++;
    }

    /** Keeps the first final answer, and notes each one that is not the same. */
    synchronized void answered(Reply reply) {
        if (reply.status() == 500) faults.add(ask + " was answered " + reply);
        if (!reply.isFinal()) return;
        answers++;
        if (settled == null) settled = reply;
        else if (!settled.sameAs(reply)) faults.add(ask + " was answered " + settled + ", then " + reply);
    }

    /** The answer that every further one must equal; none while the outcome is unknown. */
    public synchronized Optional<Reply> settled() {
        return Optional.ofNullable(settled);
    }

    /** Whether it was promised, or may have happened all the same. */
    public synchronized boolean mayHaveHappened() {
        return settled == null || settled.isAcknowledged();
    }

    public synchronized boolean isAcknowledged() {
        return settled != null && settled.isAcknowledged();
    }

    public synchronized boolean is(String state) {
        return isAcknowledged() && settled.state().equals(state);
    }

    /** The booking that it is about, or has made. */
    public synchronized String bookingId() {
        if (ask.bookingId() != null) return ask.bookingId();
        return isAcknowledged() ? settled.json().path("id").asText() : "";
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Final answers beyond the first. */
    synchronized int repeats() {
        return Math.max(0, answers - 1);
    }

    synchronized int timesUnanswered() {
        return unanswered;
    }
}
