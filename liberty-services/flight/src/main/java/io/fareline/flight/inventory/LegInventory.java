package io.fareline.flight.inventory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The seat inventory of one dated leg at the moment it was read.
 *
 * @param timesVersion grows with each change of the leg's times
 */
public record LegInventory(
        long legId, boolean onSale, int timesVersion, Layout layout, short[] sold, short[] cabinSold) {

    /** From a row of the table, whatever other columns it has. */
    public static LegInventory read(ResultSet row) throws SQLException {
        var layout = new Layout(
                row.getString("booking_classes"),
                row.getString("class_cabins"),
                shorts(row, "authorised"),
                row.getString("cabins"),
                shorts(row, "cabin_authorised"));
        return new LegInventory(
                row.getLong("leg_id"),
                row.getBoolean("on_sale"),
                row.getInt("times_version"),
                layout,
                shorts(row, "sold"),
                shorts(row, "cabin_sold"));
    }

    /** Seats that may still be sold in a booking class: its own, and no more than its cabin has. 0 when unknown. */
    public int seatsLeft(String bookingClass) {
        int place = layout.bookingClasses().indexOf(bookingClass);
        if (place < 0 || !onSale) return 0;
        int cabin = layout.cabins().indexOf(layout.classCabins().charAt(place));
        int ofClass = layout.authorised()[place] - sold[place];
        int ofCabin = layout.cabinAuthorised()[cabin] - cabinSold[cabin];
        return Math.max(0, Math.min(ofClass, ofCabin));
    }

    public int seatsSold() {
        int sum = 0;
        for (short seats : cabinSold) sum += seats;
        return sum;
    }

    /** More sold than authorised, in a booking class or a cabin. */
    public boolean isBeyondAuthorised() {
        return exceeds(sold, layout.authorised()) || exceeds(cabinSold, layout.cabinAuthorised());
    }

    /** The same seats sold, on another aircraft. */
    public LegInventory redimensioned(Layout wanted) {
        return Redimension.of(this, wanted);
    }

    private static boolean exceeds(short[] seats, short[] bounds) {
        for (int place = 0; place < seats.length; place++) if (seats[place] > bounds[place]) return true;
        return false;
    }

    private static short[] shorts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        Short[] boxed = (Short[]) array.getArray();
        var shorts = new short[boxed.length];
        for (int place = 0; place < boxed.length; place++) shorts[place] = boxed[place];
        return shorts;
    }
}
