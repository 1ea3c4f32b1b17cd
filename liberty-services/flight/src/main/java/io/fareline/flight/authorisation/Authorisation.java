package io.fareline.flight.authorisation;

import io.fareline.flight.fare.TariffLine;
import io.fareline.flight.inventory.Layout;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.inventory.Nesting;
import io.fareline.flight.inventory.Restrictions;
import io.fareline.flight.schedule.Cabin;
import java.util.List;

/**
 * What may be sold of the seats of a dated leg. A cabin has what the rules give it and a class its share of its cabin, but
 * where staff set another number by hand. What follows the rules never takes away what is sold: a class or cabin that has
 * sold more than its number keeps what it has sold, as far as it was authorised.
 */
public final class Authorisation {
    private final Aircraft aircraft;
    private final List<TariffLine> tariff;
    private final HandSet hand;

    public Authorisation(Aircraft aircraft, List<TariffLine> tariff, HandSet hand) {
        this.aircraft = aircraft;
        this.tariff = tariff;
        this.hand = hand;
    }

    /** The same leg with what is authorised and closed now; blocks stay. */
    public LegInventory of(LegInventory leg) {
        var before = leg.layout();
        var cabins = cabins(leg);
        var layout = new Layout(
                before.bookingClasses(), before.classCabins(), classes(leg, cabins), before.cabins(), cabins);
        return leg.with(
                layout,
                new Restrictions(hand.closedLetters(), leg.restrictions().blocked()));
    }

    private short[] cabins(LegInventory leg) {
        var before = leg.layout();
        var cabins = new short[before.cabins().length()];
        for (int place = 0; place < cabins.length; place++) {
            char letter = before.cabins().charAt(place);
            Integer set = hand.cabins().get(String.valueOf(letter));
            int byRule = aircraft.byRuleOf(Layout.cabin(letter));
            int sold = Math.min(before.cabinAuthorised()[place], leg.cabinSold()[place]);
            cabins[place] = (short) (set != null ? set : Math.max(byRule, sold));
        }
        return cabins;
    }

    private short[] classes(LegInventory leg, short[] cabins) {
        var before = leg.layout();
        var counted = Nesting.sums(before.classCabins(), leg.sold());
        var classes = new short[before.bookingClasses().length()];
        for (int place = 0; place < classes.length; place++) {
            String letter = before.bookingClasses().substring(place, place + 1);
            char home = before.classCabins().charAt(place);
            Integer set = hand.classes().get(letter);
            int share = share(letter, Layout.cabin(home), cabins[before.cabins().indexOf(home)]);
            int sold = Math.min(before.authorised()[place], counted[place]);
            classes[place] = (short) (set != null ? set : Math.max(share, sold));
        }
        return classes;
    }

    /** None for a class that is not sold any more, or in another cabin. */
    private int share(String bookingClass, Cabin home, int seatsOfCabin) {
        for (var line : tariff)
            if (line.bookingClass().equals(bookingClass))
                return line.cabin() == home ? line.authorised(seatsOfCabin) : 0;
        return 0;
    }
}
