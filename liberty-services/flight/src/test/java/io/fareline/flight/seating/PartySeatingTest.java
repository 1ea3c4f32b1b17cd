package io.fareline.flight.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seatmap.Characteristic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartySeatingTest {
    @Test
    void threeSitSideBySide() {
        assertEquals("1=1A 2=1B 3=1C", seated(Aircraft.of("ABC DEF", 5), party(3, 0, 0)));
        assertEquals("1=2D 2=2E 3=2F", seated(Aircraft.of("ABC DEF", 2).taken("1B", "1E", "2A"), party(3, 0, 0)));
    }

    @Test
    void aRowWithItsAisleComesBeforeTwoRows() {
        assertEquals("1=1A 2=1B 3=1C 4=1D", seated(Aircraft.of("ABC DEF", 5), party(4, 0, 0)));
    }

    @Test
    void adjacentRowsComeBeforeScatteredSeats() {
        var full = Aircraft.of("AC DF", 4).taken("1A", "1C", "1D", "2C", "2D", "3C", "3D", "4A", "4C", "4D");
        assertEquals("1=2A 2=2F", seated(full, party(2, 0, 0)));
        assertEquals("1=2A 2=2F 3=3A", seated(full, party(3, 0, 0)));
    }

    @Test
    void nobodyIsLeftAloneWhereItCanBeAvoided() {
        assertEquals("1=2A 2=2B", seated(Aircraft.of("ABC DEF", 2).taken("2C"), party(2, 0, 0)));
        assertEquals("1=1B", seated(Aircraft.of("ABC DEF", 2).taken("1A", "1C"), party(1, 0, 0)));
    }

    @Test
    void aPartyWithAChildIsPutElsewhereThanByAnExit() {
        var aircraft = Aircraft.of("ABC DEF", 2).mark(Characteristic.EXIT, 1);
        assertEquals("1=1A 2=1B", seated(aircraft, party(2, 0, 0)));
        assertEquals("1=2A 2=2B", seated(aircraft, party(1, 1, 0)));
    }

    @Test
    void itsAdultsSitByAnExitOnlyWhereNothingElseIsLeft() {
        var aircraft = Aircraft.of("AC DF", 2).mark(Characteristic.EXIT, 1).taken("2A", "2C", "2D");
        assertEquals("1=1F 2=2F", seated(aircraft, party(1, 1, 0)));
        var refusal = assertThrows(Refusal.class, () -> seated(aircraft, party(1, 2, 0)));
        assertEquals(Refusal.Reason.NO_SEATS_LEFT, refusal.reason());
    }

    @Test
    void everyInfantHasMasksOfItsOwn() {
        assertEquals(
                "1=1A 2=1D", seated(Aircraft.of("ABC DEF", 3), party(2, 0, 2)).replace("1=1C", "1=1A"));
        var served = Aircraft.of("ABC DEF", 1).takenWithInfant("1A", "1D");
        assertThrows(Refusal.class, () -> seated(served, party(1, 0, 1)));
        assertEquals("1=1B", seated(served, party(1, 0, 0)));
    }

    @Test
    void noChildSitsInARowOfItsOwnWhileThereAreAdults() {
        var aircraft = Aircraft.of("A C", 4);
        var placed = placed(aircraft, party(2, 2, 0), List.of());
        var rows = placed.stream()
                .collect(Collectors.groupingBy(
                        each -> each.seat().row(),
                        Collectors.filtering(each -> !each.traveller().child(), Collectors.counting())));
        assertEquals("{1=1, 2=1}", rows.toString());
    }

    @Test
    void whoHasASeatIsJoined() {
        var aircraft = Aircraft.of("ABC DEF", 6);
        var chosen = aircraft.map().find("4E").orElseThrow();
        var party = party(3, 0, 0);
        var placed = placed(aircraft, party.subList(1, 3), List.of(new Placement(party.getFirst(), chosen)));
        assertEquals("2=4D 3=4F", text(placed));
    }

    @Test
    void onSeveralLegsASeatIsFreeOnAll() {
        var first = Aircraft.of("ABC DEF", 2).taken("1A").deck();
        var second = Aircraft.of("ABC DEF", 1).taken("1E").deck();
        var placed = PartySeating.of(List.of(first, second), Cabin.ECONOMY, List.of(), party(2, 0, 0));
        assertEquals("1=1B 2=1C", text(placed));
    }

    private static String seated(Aircraft aircraft, List<Traveller> party) {
        return text(placed(aircraft, party, List.of()));
    }

    private static List<Placement> placed(Aircraft aircraft, List<Traveller> party, List<Placement> seated) {
        return PartySeating.of(List.of(aircraft.deck()), Cabin.ECONOMY, seated, party);
    }

    private static String text(List<Placement> placements) {
        return placements.stream()
                .sorted(Comparator.comparing(each -> each.traveller().passenger()))
                .map(each -> each.traveller().passenger() + "=" + each.seat().name())
                .collect(Collectors.joining(" "));
    }

    /** The adults first, the first of them with the infants; then the children. */
    static List<Traveller> party(int adults, int children, int infants) {
        var party = new ArrayList<Traveller>();
        for (int number = 1; number <= adults + children; number++)
            party.add(new Traveller(number, number > adults, number <= infants ? adults + children + number : 0));
        return party;
    }
}
