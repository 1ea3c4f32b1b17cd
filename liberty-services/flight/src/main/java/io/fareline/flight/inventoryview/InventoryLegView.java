package io.fareline.flight.inventoryview;

import io.fareline.flight.authorisation.ControlledLeg;
import io.fareline.flight.inventory.Layout;
import io.fareline.flight.timetable.Seats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The seats of a dated leg.
 *
 * @param onSale false where it is cancelled, or a duplicate of another that is sold
 * @param closed whether staff closed the whole leg
 * @param beyondAuthorised whether more is sold than is authorised
 * @param oversold whether a cabin has sold more than its aircraft has seats
 */
public record InventoryLegView(
        String flightNumber,
        LocalDate operatingOn,
        String origin,
        String destination,
        Instant departsAt,
        String aircraftType,
        boolean onSale,
        boolean closed,
        boolean beyondAuthorised,
        boolean oversold,
        List<CabinView> cabins) {
    static InventoryLegView of(ControlledLeg controlled) {
        var leg = controlled.leg();
        var cabins = new ArrayList<CabinView>();
        for (int place = 0; place < controlled.inventory().layout().cabins().length(); place++)
            cabins.add(cabin(controlled, place));
        return new InventoryLegView(
                leg.flight().toString(),
                leg.operatingOn(),
                leg.origin(),
                leg.destination(),
                leg.departure().instant(),
                leg.aircraftType(),
                controlled.inventory().onSale(),
                controlled.hand().closed(),
                controlled.inventory().isBeyondAuthorised(),
                cabins.stream().anyMatch(cabin -> cabin.sold() > cabin.seats()),
                cabins);
    }

    private static CabinView cabin(ControlledLeg controlled, int place) {
        var inventory = controlled.inventory();
        char letter = inventory.layout().cabins().charAt(place);
        var cabin = Layout.cabin(letter);
        int blocked = inventory.restrictions().blocked()[place];
        var classes = new ArrayList<ClassView>();
        for (int at = 0; at < inventory.sold().length; at++)
            if (inventory.layout().classCabins().charAt(at) == letter) classes.add(bookingClass(controlled, at, place));
        return new CabinView(
                cabin,
                controlled.seats().getOrDefault(cabin, 0),
                inventory.layout().cabinAuthorised()[place],
                controlled.hand().cabins().containsKey(String.valueOf(letter)),
                blocked,
                blocked == 0 ? null : controlled.hand().blockReasons().get(String.valueOf(letter)),
                inventory.cabinSold()[place],
                Math.max(0, inventory.room()[place]),
                classes);
    }

    private static ClassView bookingClass(ControlledLeg controlled, int at, int cabin) {
        var inventory = controlled.inventory();
        var layout = inventory.layout();
        String letter = layout.bookingClasses().substring(at, at + 1);
        return new ClassView(
                letter,
                layout.authorised()[at],
                controlled.hand().classes().containsKey(letter),
                Math.max(0, layout.cabinAuthorised()[cabin] - layout.authorised()[at]),
                inventory.sold()[at],
                inventory.restrictions().closedClasses().contains(letter),
                Math.min(Seats.MOST, inventory.seatsLeft(letter)));
    }
}
