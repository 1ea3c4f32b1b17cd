package io.fareline.flight.inventorychange;

import io.fareline.flight.authorisation.Aircraft;
import io.fareline.flight.authorisation.Authorisation;
import io.fareline.flight.authorisation.ControlledLeg;
import io.fareline.flight.authorisation.HandSet;
import io.fareline.flight.fare.TariffLine;
import io.fareline.flight.inventory.Layout;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.inventory.Restrictions;
import io.fareline.flight.schedule.Cabin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One leg as staff want it. A cabin that is given a number gives its classes their shares of it, but where staff set their
 * numbers too. Cabins and classes that are not named keep their numbers, whatever the rules say by now.
 */
final class LegChange {
    private final InventoryChangeRequest wanted;
    private final List<TariffLine> tariff;
    private final ControlledLeg before;
    private final Layout layout;
    private final Map<Cabin, Integer> byRule;

    /** @param byRule what the rules give the cabins by now */
    LegChange(
            InventoryChangeRequest wanted, List<TariffLine> tariff, ControlledLeg before, Map<Cabin, Integer> byRule) {
        this.wanted = wanted;
        this.tariff = tariff;
        this.before = before;
        this.layout = before.inventory().layout();
        this.byRule = byRule;
    }

    /** @throws Refusal when the leg lacks a class or cabin, or a class would have more than its cabin */
    ControlledLeg made() {
        for (var change : wanted.cabins()) cabinPlace(change.letter());
        for (var change : wanted.classes()) classPlace(change.bookingClass());
        var cabinsSet = withCabins(before.hand());
        var withCabins = authorised(cabinsSet);
        var set = withClasses(cabinsSet, withCabins.layout());
        var after = kept(authorised(set));
        checkClasses(after.layout(), set);
        return before.with(after.with(after.layout(), new Restrictions(set.closedLetters(), blocked(after))), set);
    }

    private HandSet withCabins(HandSet hand) {
        var cabins = new TreeMap<>(hand.cabins());
        var reasons = new TreeMap<>(hand.blockReasons());
        for (var change : wanted.cabins()) {
            if (change.isByRule()) cabins.remove(change.letter());
            if (change.authorised() != null) cabins.put(change.letter(), change.authorised());
            if (change.blocked() != null) reasons.remove(change.letter());
            if (change.reason() != null) reasons.put(change.letter(), change.reason());
        }
        return new HandSet(hand.classes(), cabins, reasons, hand.closedClasses(), hand.closed());
    }

    private HandSet withClasses(HandSet hand, Layout authorised) {
        var classes = new TreeMap<>(hand.classes());
        var closed = new StringBuilder(hand.closedClasses());
        for (var change : wanted.classes()) {
            String letter = change.bookingClass();
            if (change.isByRule()) classes.remove(letter);
            if (change.authorised() != null) classes.put(letter, change.authorised());
            if (change.protection() != null) classes.put(letter, unprotected(change, authorised));
            if (change.closed() == null) continue;
            int at = closed.indexOf(letter);
            if (change.closed() && at < 0) closed.append(letter);
            if (!change.closed() && at >= 0) closed.deleteCharAt(at);
        }
        boolean all = wanted.closed() == null ? hand.closed() : wanted.closed();
        return new HandSet(classes, hand.cabins(), hand.blockReasons(), closed.toString(), all);
    }

    private int unprotected(ClassChange change, Layout authorised) {
        char home = layout.classCabins().charAt(classPlace(change.bookingClass()));
        int cabin = authorised.cabinAuthorised()[layout.cabins().indexOf(home)];
        if (change.protection() > cabin)
            throw Refusal.of(
                    Refusal.Reason.CLASS_ABOVE_CABIN,
                    "More is to be kept from class " + change.bookingClass() + " than its cabin has on "
                            + before.leg().name());
        return cabin - change.protection();
    }

    /** By the rules where a cabin shall follow them again, else by what it has. */
    private LegInventory authorised(HandSet hand) {
        var cabins = new EnumMap<Cabin, Integer>(Cabin.class);
        for (int place = 0; place < layout.cabins().length(); place++)
            cabins.put(Layout.cabin(layout.cabins().charAt(place)), (int) layout.cabinAuthorised()[place]);
        for (var change : wanted.cabins())
            if (change.isByRule()) cabins.put(change.cabin(), byRule.getOrDefault(change.cabin(), 0));
        return new Authorisation(new Aircraft(before.seats(), cabins), tariff, hand).of(before.inventory());
    }

    /** What nobody asked to change is as it was. */
    private LegInventory kept(LegInventory computed) {
        var classes = computed.layout().authorised().clone();
        for (int place = 0; place < classes.length; place++)
            if (!isTouched(layout.classCabins().charAt(place))
                    && !isNamed(layout.bookingClasses().charAt(place))) classes[place] = layout.authorised()[place];
        var numbers = new Layout(
                layout.bookingClasses(),
                layout.classCabins(),
                classes,
                layout.cabins(),
                computed.layout().cabinAuthorised());
        return computed.with(numbers, computed.restrictions());
    }

    private short[] blocked(LegInventory after) {
        var blocked = after.restrictions().blocked().clone();
        for (var change : wanted.cabins()) {
            if (change.blocked() == null) continue;
            int place = cabinPlace(change.letter());
            if (change.blocked() > after.layout().cabinAuthorised()[place])
                throw Refusal.of(
                        Refusal.Reason.BLOCKED_ABOVE_CABIN,
                        "More is to be blocked than the cabin may sell on "
                                + before.leg().name());
            blocked[place] = change.blocked().shortValue();
        }
        return blocked;
    }

    private void checkClasses(Layout after, HandSet hand) {
        for (int place = 0; place < after.bookingClasses().length(); place++) {
            char letter = after.bookingClasses().charAt(place);
            char home = after.classCabins().charAt(place);
            if (!hand.classes().containsKey(String.valueOf(letter)) || !(isTouched(home) || isNamed(letter))) continue;
            if (after.authorised()[place]
                    > after.cabinAuthorised()[after.cabins().indexOf(home)])
                throw Refusal.of(
                        Refusal.Reason.CLASS_ABOVE_CABIN,
                        "Class " + letter + " would have more than its cabin on "
                                + before.leg().name());
        }
    }

    private boolean isTouched(char cabin) {
        return wanted.cabins().stream()
                .anyMatch(change -> change.setsNumber() && change.letter().charAt(0) == cabin);
    }

    private boolean isNamed(char letter) {
        return wanted.classes().stream()
                .anyMatch(change -> change.setsNumber() && change.bookingClass().charAt(0) == letter);
    }

    private int cabinPlace(String letter) {
        return place(layout.cabins(), letter, "cabin");
    }

    private int classPlace(String letter) {
        return place(layout.bookingClasses(), letter, "class");
    }

    private int place(String letters, String letter, String what) {
        int place = letters.indexOf(letter);
        if (place < 0)
            throw Refusal.of(
                    Refusal.Reason.NO_SUCH_CLASS,
                    "There is no " + what + " " + letter + " on " + before.leg().name());
        return place;
    }
}
