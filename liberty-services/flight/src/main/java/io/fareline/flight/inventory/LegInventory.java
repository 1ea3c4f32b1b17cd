package io.fareline.flight.inventory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * The seat inventory of one dated leg at the moment it was read.
 *
 * @param timesVersion grows with each change of the leg's times
 */
public record LegInventory(
        long legId,
        boolean onSale,
        int timesVersion,
        Layout layout,
        short[] sold,
        short[] cabinSold,
        Restrictions restrictions) {

    /** From a row of the table, whatever other columns it has. */
    public static LegInventory read(ResultSet row) throws SQLException {
        var layout = new Layout(
                row.getString("booking_classes"),
                row.getString("class_cabins"),
                shorts(row, "authorised"),
                row.getString("cabins"),
                shorts(row, "cabin_authorised"));
        var blocked = shorts(row, "blocked");
        return new LegInventory(
                row.getLong("leg_id"),
                row.getBoolean("on_sale"),
                row.getInt("times_version"),
                layout,
                shorts(row, "sold"),
                shorts(row, "cabin_sold"),
                new Restrictions(
                        row.getString("closed_classes"),
                        Arrays.copyOf(blocked, layout.cabins().length())));
    }

    /** Seats that may still be sold in a booking class, nested as {@link Nesting} says. 0 when unknown or closed. */
    public int seatsLeft(String bookingClass) {
        int place = layout.bookingClasses().indexOf(bookingClass);
        if (place < 0 || !onSale || restrictions.isClosed(bookingClass.charAt(0))) return 0;
        var left = new int[sold.length];
        Nesting.left(ints(layout.authorised()), ints(sold), layout.cabinPlaces(), room(), left);
        return left[place];
    }

    /** Seats of each cabin that nobody has and that are not blocked; below zero where it is beyond what is authorised. */
    public int[] room() {
        var room = new int[cabinSold.length];
        for (int cabin = 0; cabin < room.length; cabin++)
            room[cabin] = layout.cabinAuthorised()[cabin]
                    - cabinSold[cabin]
                    - restrictions.blocked()[cabin];
        return room;
    }

    /** The same seats sold, with other numbers authorised and other seats kept from being sold. */
    public LegInventory with(Layout authorised, Restrictions kept) {
        return new LegInventory(legId, onSale, timesVersion, authorised, sold, cabinSold, kept);
    }

    public int seatsSold() {
        int sum = 0;
        for (short seats : cabinSold) sum += seats;
        return sum;
    }

    /** More sold than authorised, in a booking class with those below it or in a cabin. */
    public boolean isBeyondAuthorised() {
        return exceeds(Nesting.sums(layout.classCabins(), sold), layout.authorised())
                || exceeds(ints(cabinSold), layout.cabinAuthorised());
    }

    /** The same seats sold, on another aircraft. */
    public LegInventory redimensioned(Layout wanted) {
        return Redimension.of(this, wanted);
    }

    private static boolean exceeds(int[] seats, short[] bounds) {
        for (int place = 0; place < seats.length; place++) if (seats[place] > bounds[place]) return true;
        return false;
    }

    private static int[] ints(short[] shorts) {
        var ints = new int[shorts.length];
        for (int place = 0; place < ints.length; place++) ints[place] = shorts[place];
        return ints;
    }

    private static short[] shorts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        Short[] boxed = (Short[]) array.getArray();
        var shorts = new short[boxed.length];
        for (int place = 0; place < boxed.length; place++) shorts[place] = boxed[place];
        return shorts;
    }
}
