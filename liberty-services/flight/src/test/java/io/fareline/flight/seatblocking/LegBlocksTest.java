package io.fareline.flight.seatblocking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fareline.flight.schedule.FlightNumber;
import io.fareline.flight.seatblock.BlockReason;
import io.fareline.flight.seatblock.BlockedSeat;
import io.fareline.flight.seatlayout.Equipment;
import io.fareline.flight.seatlayout.EquippedLeg;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegBlocksTest {
    private static final Instant NOW = Instant.parse("2030-03-01T12:00:00Z");

    @Test
    void theVersionIsAnotherWithEachThingThatStaffOrTheScheduleSet() {
        var before = blocks("Y12", broken("2A"));
        assertNotEquals(before.version(), blocks("Y12").version());
        assertNotEquals(before.version(), blocks("Y12", broken("2B")).version());
        assertNotEquals(
                before.version(),
                blocks("Y12", block("2A", BlockReason.CREW, null)).version());
        assertNotEquals(
                before.version(),
                blocks("Y12", block("2A", BlockReason.INOPERATIVE, "belt")).version());
        assertNotEquals(before.version(), blocks("Y18", broken("2A")).version(), "other aircraft");
        assertNotEquals(
                before.version(),
                LegBlocks.of(leg(2, "Y12"), List.of(block(2, "2A"))).version(),
                "other leg");
    }

    @Test
    void theVersionIsTheSameWhoeverBlockedWhenAndInWhatOrder() {
        var other = new BlockedSeat(1, "2A", BlockReason.INOPERATIVE, null, "another", NOW.plusSeconds(1));
        assertEquals(
                blocks("Y12", broken("2A"), broken("2B")).version(),
                blocks("Y12", broken("2B"), other).version());
    }

    @Test
    void whatIsSaidAlreadyIsNotMissing() {
        var before = blocks("Y12", broken("2A"), block("2B", BlockReason.CREW, "rest"));
        assertEquals(List.of(), before.missing(List.of(broken("2A"))));
        assertEquals(List.of(broken("2B")), before.missing(List.of(broken("2A"), broken("2B"))));
        var noNote = block("2B", BlockReason.CREW, null);
        assertEquals(List.of(noNote), before.missing(List.of(noNote)));
    }

    @Test
    void namesAreThoseBeforeWithTheNewAndWithoutTheGone() {
        var before = blocks("Y12", broken("2A"), broken("2B"));
        assertEquals(Set.of("2B", "2C"), before.names(List.of(broken("2C")), List.of("2A")));
        assertEquals(Set.of("2A", "2B"), before.names(List.of(), List.of()), "it itself stays");
    }

    @Test
    void blocksOfOtherLegsAreLeftOut() {
        assertEquals(
                Set.of("2A"),
                LegBlocks.of(leg(1, "Y12"), List.of(broken("2A"), block(2, "2B")))
                        .seats()
                        .keySet());
    }

    private static LegBlocks blocks(String configuration, BlockedSeat... blocks) {
        return LegBlocks.of(leg(1, configuration), List.of(blocks));
    }

    private static BlockedSeat broken(String seat) {
        return block(seat, BlockReason.INOPERATIVE, null);
    }

    private static BlockedSeat block(String seat, BlockReason reason, String note) {
        return new BlockedSeat(1, seat, reason, note, "operator", NOW);
    }

    private static BlockedSeat block(long leg, String seat) {
        return new BlockedSeat(leg, seat, BlockReason.INOPERATIVE, null, "operator", NOW);
    }

    private static EquippedLeg leg(long id, String configuration) {
        return new EquippedLeg(
                id,
                new FlightNumber("XF", 1, ""),
                LocalDate.of(2030, 3, 2),
                "DXB",
                "DOH",
                NOW.plusSeconds(86_400),
                false,
                1,
                new Equipment("XF", "320", configuration));
    }
}
