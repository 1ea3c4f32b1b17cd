package io.fareline.flight.inventorychange;

import io.fareline.flight.authorisation.ControlledLeg;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing about a dated leg that is not as it was.
 *
 * @param of the letter of the class or cabin, null where it is the whole leg
 * @param before null where there was nothing
 * @param after null where there is nothing
 */
public record InventoryDifference(
        LocalDate operatingOn, String origin, String destination, Item item, String of, String before, String after) {
    /** What it is. */
    public enum Item {
        CLASS_AUTHORISED,
        CLASS_CLOSED,
        CABIN_AUTHORISED,
        CABIN_BLOCKED,
        BLOCK_REASON,
        CLOSED
    }

    /** Both have the same classes and cabins. */
    static List<InventoryDifference> between(ControlledLeg before, ControlledLeg after) {
        var layout = before.inventory().layout();
        var found = new ArrayList<InventoryDifference>();
        add(
                found,
                of(after, Item.CLOSED, null),
                before.hand().closed(),
                after.hand().closed());
        for (int place = 0; place < layout.cabins().length(); place++) cabin(found, before, after, place);
        for (int place = 0; place < layout.bookingClasses().length(); place++)
            bookingClass(found, before, after, place);
        return found;
    }

    private static void cabin(List<InventoryDifference> found, ControlledLeg before, ControlledLeg after, int place) {
        var numbers = before.inventory().layout();
        String letter = numbers.cabins().substring(place, place + 1);
        int now = after.inventory().layout().cabinAuthorised()[place];
        add(found, of(after, Item.CABIN_AUTHORISED, letter), (int) numbers.cabinAuthorised()[place], now);
        add(found, of(after, Item.CABIN_BLOCKED, letter), blocked(before, place), blocked(after, place));
        add(found, of(after, Item.BLOCK_REASON, letter), reason(before, letter), reason(after, letter));
    }

    private static void bookingClass(
            List<InventoryDifference> found, ControlledLeg before, ControlledLeg after, int place) {
        var numbers = before.inventory().layout();
        String letter = numbers.bookingClasses().substring(place, place + 1);
        int now = after.inventory().layout().authorised()[place];
        add(found, of(after, Item.CLASS_AUTHORISED, letter), (int) numbers.authorised()[place], now);
        add(found, of(after, Item.CLASS_CLOSED, letter), isClosed(before, letter), isClosed(after, letter));
    }

    private static InventoryDifference of(ControlledLeg leg, Item item, String letter) {
        var dated = leg.leg();
        return new InventoryDifference(
                dated.operatingOn(), dated.origin(), dated.destination(), item, letter, null, null);
    }

    private static void add(List<InventoryDifference> found, InventoryDifference where, Object before, Object after) {
        if (!before.equals(after))
            found.add(new InventoryDifference(
                    where.operatingOn,
                    where.origin,
                    where.destination,
                    where.item,
                    where.of,
                    text(before),
                    text(after)));
    }

    private static String text(Object value) {
        return value.equals("") ? null : value.toString();
    }

    private static short blocked(ControlledLeg leg, int place) {
        return leg.inventory().restrictions().blocked()[place];
    }

    private static String reason(ControlledLeg leg, String cabin) {
        return leg.hand().blockReasons().getOrDefault(cabin, "");
    }

    private static boolean isClosed(ControlledLeg leg, String bookingClass) {
        return leg.hand().closedClasses().contains(bookingClass);
    }
}
