package io.fareline.booking.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Why the seats were not held, kept for a retry of the same request. */
@Embeddable
public record RefusedHold(
        @Column(name = "refusal_status") Integer status,
        @Column(name = "refusal_code") String code,
        @Column(name = "refusal_detail") String detail) {
    private static final int LONGEST = 500;

    /** Nobody knew what had become of the request until nobody waited for it any more. */
    public static RefusedHold abandoned() {
        return new RefusedHold(
                409, "HOLD_NOT_PLACED", "The seats could not be held. Book again with a new Idempotency-Key.");
    }

    public RefusedHold {
        if (detail != null && detail.length() > LONGEST) detail = detail.substring(0, LONGEST);
    }
}
