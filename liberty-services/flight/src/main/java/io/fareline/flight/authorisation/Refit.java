package io.fareline.flight.authorisation;

import io.fareline.flight.fare.TariffLine;
import io.fareline.flight.inventory.Layout;
import io.fareline.flight.inventory.LegInventory;
import io.fareline.flight.inventory.Restrictions;
import io.fareline.flight.schedule.Cabin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Another aircraft on a dated leg. What is sold stays sold; what staff set by hand stays where it still fits, and is told where
 * it does not: the number of a cabin that has fewer seats than before fits while it is no more than the rules give it, that
 * of a class while it is no more than its cabin has. Blocks are no more than the cabin's seats. Closed classes stay closed.
 */
public final class Refit {
    private final Aircraft aircraft;
    private final Map<Cabin, Integer> former;
    private final List<TariffLine> tariff;
    private final List<String> lost = new ArrayList<>();

    /**
     * What the leg is then.
     *
     * @param lost what staff had set and does not fit, in words
     */
    public record Result(LegInventory seats, HandSet hand, List<String> lost) {}

    /** @param former seats of the aircraft before */
    public Refit(Aircraft aircraft, Map<Cabin, Integer> former, List<TariffLine> tariff) {
        this.aircraft = aircraft;
        this.former = former;
        this.tariff = tariff;
    }

    public Result of(LegInventory before, HandSet hand) {
        var seats = before.redimensioned(Layout.of(aircraft.byRule(), tariff));
        if (hand.isNone()) return new Result(seats, hand, List.of());
        var fitting = fitting(seats, hand);
        var blocked = blocked(before, seats);
        var kept = new Restrictions(hand.closedLetters(), blocked);
        var authorised = new Authorisation(aircraft, tariff, fitting).of(seats.with(seats.layout(), kept));
        return new Result(authorised, fitting, List.copyOf(lost));
    }

    private HandSet fitting(LegInventory seats, HandSet hand) {
        var cabins = new TreeMap<String, Integer>();
        hand.cabins().forEach((letter, number) -> {
            var cabin = Layout.cabin(letter.charAt(0));
            boolean asLarge = aircraft.seatsOf(cabin) >= former.getOrDefault(cabin, 0);
            boolean fits = aircraft.seatsOf(cabin) > 0 && (asLarge || number <= aircraft.byRuleOf(cabin));
            if (fits) cabins.put(letter, number);
            else lost.add("cabin " + letter + " authorised " + number);
        });
        var classes = new TreeMap<String, Integer>();
        hand.classes().forEach((letter, number) -> {
            int place = seats.layout().bookingClasses().indexOf(letter);
            if (place >= 0 && number <= authorised(seats.layout().classCabins().charAt(place), cabins))
                classes.put(letter, number);
            else lost.add("class " + letter + " authorised " + number);
        });
        var reasons = new TreeMap<>(hand.blockReasons());
        reasons.keySet().removeIf(letter -> aircraft.seatsOf(Layout.cabin(letter.charAt(0))) == 0);
        return new HandSet(classes, cabins, reasons, hand.closedClasses(), hand.closed());
    }

    private int authorised(char cabin, Map<String, Integer> set) {
        return set.getOrDefault(String.valueOf(cabin), aircraft.byRuleOf(Layout.cabin(cabin)));
    }

    private short[] blocked(LegInventory before, LegInventory seats) {
        var old = before.layout().cabins();
        for (int place = 0; place < old.length(); place++) {
            int blocked = before.restrictions().blocked()[place];
            if (blocked > aircraft.seatsOf(Layout.cabin(old.charAt(place))))
                lost.add("cabin " + old.charAt(place) + " blocked " + blocked);
        }
        var blocked = seats.restrictions().blocked().clone();
        for (int place = 0; place < blocked.length; place++) {
            int most = aircraft.seatsOf(Layout.cabin(seats.layout().cabins().charAt(place)));
            blocked[place] = (short) Math.min(blocked[place], most);
        }
        return blocked;
    }
}
