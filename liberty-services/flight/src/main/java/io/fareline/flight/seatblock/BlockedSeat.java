package io.fareline.flight.seatblock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/** That nobody gets a seat of a dated leg. @param note more about it, null for nothing */
public record BlockedSeat(
        long legId, String seat, BlockReason reason, String note, String blockedBy, Instant blockedAt) {
    static BlockedSeat read(ResultSet row) throws SQLException {
        return new BlockedSeat(
                row.getLong("leg_id"),
                row.getString("seat"),
                BlockReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getString("blocked_by"),
                row.getObject("blocked_at", OffsetDateTime.class).toInstant());
    }

    /** Whether it says the same, whoever said it when. @param other of the same leg, or null */
    public boolean saysTheSameAs(BlockedSeat other) {
        return other != null && seat.equals(other.seat) && reason == other.reason && Objects.equals(note, other.note);
    }

    /** What staff can set of it, in one line. */
    public String settable() {
        return seat + " " + reason + " " + (note == null ? "" : note);
    }
}
