package io.fareline.booking.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A booking that a person has to look at, from when it did not settle in time until it is at rest. */
@Entity
@Table(name = "booking_case")
public class BookingCase {
    @Id
    private UUID id;

    private UUID bookingId;

    /** As text, since another version may know more reasons. */
    private String reason;

    private Instant openedAt;
    private Instant closedAt;

    protected BookingCase() {}

    BookingCase(UUID id, UUID bookingId, CaseReason reason, Instant now) {
        this.id = id;
        this.bookingId = bookingId;
        this.reason = reason.name();
        this.openedAt = now;
    }

    void isNow(CaseReason other) {
        reason = other.name();
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public String reason() {
        return reason;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Empty as long as it is open. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
