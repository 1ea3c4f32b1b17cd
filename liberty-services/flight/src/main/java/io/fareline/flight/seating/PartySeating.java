package io.fareline.flight.seating;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives a party seats that keep it together, near those of its own that have theirs. Who must not sit by an exit never
 * does; a party with such passengers is put elsewhere as a whole, and only where that is impossible are its other adults
 * seated by themselves.
 */
public final class PartySeating {
    private final List<Seat> cabin;
    private final Map<String, Boolean> taken;

    private PartySeating(List<Seat> cabin, Map<String, Boolean> taken) {
        this.cabin = cabin;
        this.taken = taken;
    }

    /**
     * @param legs the same seat is given on all of them
     * @param seated those of the party that have a seat
     * @param others those that want any
     * @throws Refusal when there is no room for all of them
     */
    public static List<Placement> of(List<Deck> legs, Cabin bought, List<Placement> seated, List<Traveller> others) {
        var seating = new PartySeating(Deck.common(legs, bought), Deck.taken(legs));
        return seating.all(seated, others)
                .or(() -> seating.plainFirst(seated, others))
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NO_SEATS_LEFT,
                        "There are no seats left for passenger "
                                + others.stream()
                                        .map(each -> String.valueOf(each.passenger()))
                                        .collect(Collectors.joining(", "))
                                + " in " + bought + "."));
    }

    private Optional<List<Placement>> all(List<Placement> seated, List<Traveller> others) {
        if (others.isEmpty()) return Optional.of(List.of());
        boolean plain = others.stream().anyMatch(Traveller::needsPlainSeat);
        int infants = (int) others.stream().filter(Traveller::carriesInfant).count();
        return Together.best(rows(seated, plain), seated.size() + others.size(), infants)
                .map(chosen -> Places.of(chosen, seated, others, blocksWithInfants(seated)));
    }

    private Optional<List<Placement>> plainFirst(List<Placement> seated, List<Traveller> others) {
        var needy = others.stream().filter(Traveller::needsPlainSeat).toList();
        var rest =
                others.stream().filter(Predicate.not(Traveller::needsPlainSeat)).toList();
        if (needy.isEmpty() || rest.isEmpty()) return Optional.empty();
        return all(seated, needy).flatMap(placed -> {
            var known = Stream.concat(seated.stream(), placed.stream()).toList();
            return all(known, rest)
                    .map(more -> Stream.concat(placed.stream(), more.stream()).toList());
        });
    }

    private List<List<Block>> rows(List<Placement> seated, boolean plain) {
        var rows = new TreeMap<Integer, TreeMap<Integer, List<Seat>>>();
        for (var seat : cabin)
            rows.computeIfAbsent(seat.rowPlace(), _ -> new TreeMap<>())
                    .computeIfAbsent(seat.block(), _ -> new ArrayList<>())
                    .add(seat);
        var infants = blocksWithInfants(seated);
        return rows.values().stream()
                .map(blocks -> blocks.values().stream()
                        .map(seats -> block(seats, seated, plain, infants))
                        .toList())
                .toList();
    }

    private Block block(List<Seat> seats, List<Placement> seated, boolean plain, Collection<Seat> infants) {
        var fixed = seated.stream().map(placement -> placement.seat().name()).collect(Collectors.toSet());
        Predicate<Seat> open = seat -> !taken.containsKey(seat.name())
                && !fixed.contains(seat.name())
                && !seat.is(Characteristic.NOT_FOR_SALE);
        return new Block(
                seats,
                names(seats, open),
                names(seats, open.and(seat -> !plain || !seat.isRestricted())),
                names(seats, seat -> fixed.contains(seat.name())),
                infants.stream().anyMatch(seats.getFirst()::isSameBlock));
    }

    private List<Seat> blocksWithInfants(List<Placement> seated) {
        var others = cabin.stream().filter(seat -> taken.getOrDefault(seat.name(), false));
        var own = seated.stream()
                .filter(placement -> placement.traveller().carriesInfant())
                .map(Placement::seat);
        return Stream.concat(others, own).toList();
    }

    private static Set<String> names(List<Seat> seats, Predicate<Seat> which) {
        return seats.stream().filter(which).map(Seat::name).collect(Collectors.toSet());
    }
}
