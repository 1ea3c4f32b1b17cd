package io.fareline.booking.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One attempt at a booking's step that did not bring it on, or what a person did about it. Never changed. */
@Entity
@Table(name = "settlement_attempt")
public class Attempt {
    @EmbeddedId
    private Key key;

    private Instant at;
    private String state;
    private UUID operationId;
    private String outcome;
    private String answer;

    protected Attempt() {}

    Attempt(UUID bookingId, int number, Instant at) {
        this.key = new Key(bookingId, number);
        this.at = at;
    }

    /** Which of the booking's. */
    @Embeddable
    public record Key(@Column(name = "booking_id") UUID bookingId, int number) {}

    Attempt of(Setback setback) {
        state = setback.state() == null ? "UNREADABLE" : setback.state().name();
        operationId = setback.operationId();
        outcome = setback.kind().name();
        answer = setback.answer();
        return this;
    }

    /** @param actor who did it */
    Attempt by(String actor, String action, String inState) {
        state = inState;
        outcome = action;
        answer = actor;
        return this;
    }

    /** As staff see it. @param answer the callee's code, or who acted */
    public record View(int number, Instant at, String state, UUID operationId, String outcome, String answer) {}

    View view() {
        return new View(key.number(), at, state, operationId, outcome, answer);
    }
}
