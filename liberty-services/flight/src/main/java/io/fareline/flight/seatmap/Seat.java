package io.fareline.flight.seatmap;

import io.fareline.flight.schedule.Cabin;
import java.util.EnumSet;
import java.util.Set;

/**
 * One seat of a map.
 *
 * @param rowPlace which row of its cabin it is in, whatever the number of the row, from 0
 * @param column where it stands in its row, aisles counted
 * @param block which of the blocks of its row it is in
 */
public record Seat(
        String name, Cabin cabin, int row, int rowPlace, int column, int block, Set<Characteristic> characteristics) {
    public boolean is(Characteristic characteristic) {
        return characteristics.contains(characteristic);
    }

    public boolean isSameBlock(Seat other) {
        return cabin == other.cabin && row == other.row && block == other.block;
    }

    public char letter() {
        return name.charAt(name.length() - 1);
    }

    /** Only some passengers may have it. */
    public boolean isRestricted() {
        return is(Characteristic.EXIT) || is(Characteristic.NO_CHILD) || is(Characteristic.NO_INFANT);
    }

    /** The same, given to nobody. */
    Seat notForSale() {
        var all = EnumSet.of(Characteristic.NOT_FOR_SALE);
        all.addAll(characteristics);
        return new Seat(name, cabin, row, rowPlace, column, block, all);
    }

    /** Window before aisle before middle: what of these a passenger would say the seat is. */
    public Characteristic position() {
        if (is(Characteristic.WINDOW)) return Characteristic.WINDOW;
        return is(Characteristic.AISLE) ? Characteristic.AISLE : Characteristic.MIDDLE;
    }
}
