package io.fareline.flight.inventory;

/**
 * Another aircraft on a dated leg that may have sold seats. What is sold stays sold: a booking class never falls below
 * its sales and those of the classes below, and a class or cabin that the new aircraft lacks stays until it is empty, as the
 * lowest of its cabin. A cabin that is smaller than its
 * sales is beyond what is authorised, which is for a disruption case to settle.
 */
final class Redimension {
    private final LegInventory before;
    private final Layout wanted;
    private final StringBuilder classes = new StringBuilder();
    private final StringBuilder homes = new StringBuilder();
    private final StringBuilder cabins = new StringBuilder();

    private Redimension(LegInventory before, Layout wanted) {
        this.before = before;
        this.wanted = wanted;
    }

    static LegInventory of(LegInventory before, Layout wanted) {
        return new Redimension(before, wanted).after();
    }

    private LegInventory after() {
        Layout old = before.layout();
        classes.append(wanted.bookingClasses());
        homes.append(wanted.classCabins());
        cabins.append(wanted.cabins());
        for (int place = 0; place < before.sold().length; place++)
            if (before.sold()[place] > 0)
                keep(old.bookingClasses().charAt(place), old.classCabins().charAt(place));
        for (int place = 0; place < before.cabinSold().length; place++)
            if (before.cabinSold()[place] > 0 && cabins.indexOf(old.cabins().substring(place, place + 1)) < 0)
                cabins.append(old.cabins().charAt(place));
        short[] sold = moved(classes, old.bookingClasses(), before.sold());
        short[] authorised = moved(classes, wanted.bookingClasses(), wanted.authorised());
        var counted = Nesting.sums(homes.toString(), sold);
        for (int place = 0; place < sold.length; place++)
            authorised[place] = (short) Math.max(authorised[place], counted[place]);
        var layout = new Layout(
                classes.toString(),
                homes.toString(),
                authorised,
                cabins.toString(),
                moved(cabins, wanted.cabins(), wanted.cabinAuthorised()));
        return new LegInventory(
                before.legId(),
                before.onSale(),
                before.timesVersion(),
                layout,
                sold,
                moved(cabins, old.cabins(), before.cabinSold()),
                new Restrictions(
                        before.restrictions().closedClasses(),
                        moved(cabins, old.cabins(), before.restrictions().blocked())));
    }

    /** Seats that are sold in a class came from its old cabin, and go back there. */
    private void keep(char bookingClass, char home) {
        int place = classes.indexOf(String.valueOf(bookingClass));
        if (place >= 0) {
            homes.setCharAt(place, home);
        } else {
            classes.append(bookingClass);
            homes.append(home);
        }
    }

    private static short[] moved(CharSequence to, String from, short[] values) {
        var moved = new short[to.length()];
        for (int place = 0; place < moved.length; place++) {
            int old = from.indexOf(to.charAt(place));
            if (old >= 0) moved[place] = values[old];
        }
        return moved;
    }
}
