package io.fareline.payment.intent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How an operation's outcome is gone after: how often so far, what came of it, who is at it, and when it is next. */
@Embeddable
class Pursuit {
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "last_answer")
    private String lastAnswer;

    protected Pursuit() {}

    static Pursuit begun(Attempt attempt) {
        var pursuit = new Pursuit();
        pursuit.attempts = 1;
        pursuit.leaseUntil = attempt.leaseUntil();
        pursuit.nextAttemptAt = attempt.leaseUntil();
        return pursuit;
    }

    void failed(Instant next, String answer, Instant now) {
        nextAttemptAt = next;
        lastAnswer = answer;
        leaseUntil = now;
    }

    void hurry(Instant moment) {
        if (moment.isBefore(nextAttemptAt)) nextAttemptAt = moment;
    }

    void end(Instant now) {
        leaseUntil = now;
    }

    boolean isUnderWayAt(Instant now) {
        return leaseUntil.isAfter(now);
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    String lastAnswer() {
        return lastAnswer;
    }
}
