package io.fareline.flight.seatassignment;

import io.fareline.flight.seating.Placement;
import io.fareline.flight.seating.Traveller;
import io.fareline.flight.seatmap.Characteristic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** That a passenger of a hold has a seat of a dated leg. @param position window, aisle or middle */
public record AssignedSeat(long legId, String seat, UUID holdId, Traveller traveller, Characteristic position) {
    public static AssignedSeat of(long legId, UUID holdId, Placement placement) {
        var seat = placement.seat();
        return new AssignedSeat(legId, seat.name(), holdId, placement.traveller(), seat.position());
    }

    static AssignedSeat read(ResultSet row) throws SQLException {
        return new AssignedSeat(
                row.getLong("leg_id"),
                row.getString("seat"),
                row.getObject("hold_id", UUID.class),
                new Traveller(row.getInt("passenger"), row.getBoolean("child"), row.getInt("lap_infant")),
                Characteristic.valueOf(row.getString("position")));
    }
}
