package io.fareline.payment.adoption.course;

import static io.fareline.payment.adoption.course.AdoptionState.DONE;
import static io.fareline.payment.adoption.course.AdoptionState.GIVING_BACK;
import static io.fareline.payment.adoption.course.AdoptionState.READ;
import static io.fareline.payment.adoption.course.AdoptionState.READING;

import io.fareline.payment.adoption.taking.UnplacedOperation;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One reading of the provider's record, from a moment on, with what is done about it. Money goes back by two people. */
@Entity
@Table(name = "adoption")
public class Adoption {
    private static final int LONGEST_TROUBLE = 200;

    @Id
    private UUID id;

    private Instant since;

    @Enumerated(EnumType.STRING)
    private AdoptionState state;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "read_to")
    private String readTo;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Embedded
    private Tally tally;

    private String trouble;

    protected Adoption() {}

    public Adoption(UUID id, Instant since, String actor, Instant now) {
        this.id = id;
        this.since = since;
        this.begunBy = actor;
        this.begunAt = now;
        this.leaseUntil = now;
        this.state = READING;
        this.tally = Tally.NOTHING;
    }

    /** A page was taken over. Whoever read the same one besides changes nothing. */
    void read(String from, String next, boolean more, Tally page) {
        boolean isNext = state == READING && Objects.equals(readTo, from);
        if (!isNext) return;
        readTo = next;
        tally = tally.plus(page);
        trouble = null;
        if (!more) state = READ;
    }

    /** @throws IllegalStateException where it is the same person, or there is nothing to confirm */
    public void confirm(String actor, Instant now) {
        if (state != READ || isBegunBy(actor))
            throw new IllegalStateException("Adoption " + id + " cannot be confirmed.");
        confirmedBy = actor;
        confirmedAt = now;
        state = GIVING_BACK;
    }

    void done(Instant now) {
        if (state != GIVING_BACK) return;
        state = DONE;
        endedAt = now;
        trouble = null;
    }

    /** It does not get on, for now; it is tried again. */
    void troubledBy(String what) {
        trouble = what.length() <= LONGEST_TROUBLE ? what : what.substring(0, LONGEST_TROUBLE);
    }

    /** Somebody else may go on. */
    void giveUpLease(Instant now) {
        leaseUntil = now;
    }

    public boolean isBegunBy(String actor) {
        return begunBy.equals(actor);
    }

    public boolean isConfirmedBy(String actor) {
        return actor.equals(confirmedBy);
    }

    /** Whether a repeated request is this one. */
    public boolean isOf(Instant moment, String actor) {
        return since.equals(moment) && isBegunBy(actor);
    }

    public UUID id() {
        return id;
    }

    public AdoptionState state() {
        return state;
    }

    Due due() {
        return new Due(id, state, since, readTo, confirmedAt);
    }

    public AdoptionView view(AdoptionView.Payments payments, List<UnplacedOperation> unplaced) {
        return new AdoptionView(
                id,
                state,
                since,
                begunBy,
                begunAt,
                confirmedBy,
                confirmedAt,
                endedAt,
                trouble,
                tally.view(),
                payments,
                unplaced);
    }

    /** What a process has to know that goes on with it. */
    record Due(UUID id, AdoptionState state, Instant since, String readTo, Instant confirmedAt) {}
}
