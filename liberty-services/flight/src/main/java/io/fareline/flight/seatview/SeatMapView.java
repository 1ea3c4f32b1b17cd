package io.fareline.flight.seatview;

import io.fareline.flight.schedule.Cabin;
import io.fareline.flight.seating.Deck;
import io.fareline.flight.seatlayout.EquippedLeg;
import io.fareline.flight.seatmap.Characteristic;
import io.fareline.flight.seatmap.Seat;
import io.fareline.flight.seatmap.SeatMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The seats of a flight from its origin to its destination, leg by leg. @param asOf when it was so; it soon is not */
public record SeatMapView(String flightNumber, LocalDate departureOn, Instant asOf, List<SeatMapLeg> legs) {

    /** Whether a seat can be had. */
    public enum Availability {
        FREE,
        /** Free, and not for everybody: the characteristics tell for whom. */
        RESTRICTED,
        TAKEN,
        /** Given to nobody. */
        BLOCKED
    }

    /** One leg. @param generic whether the plan is only what is usual for the aircraft */
    public record SeatMapLeg(
            @Schema(examples = "LHR") String origin,
            @Schema(examples = "JFK") String destination,
            @Schema(examples = "32N") String aircraftType,
            boolean generic,
            List<SeatMapCabin> cabins) {}

    /** One cabin. @param columns letters from left to right, a blank for each aisle */
    public record SeatMapCabin(
            Cabin cabin, @Schema(examples = "ABC DEF") String columns, List<SeatMapRow> rows) {}

    /** One row; rows and seats that the aircraft lacks are left out. */
    public record SeatMapRow(int row, List<SeatMapSeat> seats) {}

    /** One seat. */
    public record SeatMapSeat(
            @Schema(examples = "12A") String seat, Availability availability, List<Characteristic> characteristics) {
        private static SeatMapSeat of(Seat seat, Deck deck) {
            return new SeatMapSeat(seat.name(), availability(seat, deck), List.copyOf(seat.characteristics()));
        }

        private static Availability availability(Seat seat, Deck deck) {
            if (seat.is(Characteristic.NOT_FOR_SALE)) return Availability.BLOCKED;
            if (deck.isTaken(seat)) return Availability.TAKEN;
            return seat.isRestricted() ? Availability.RESTRICTED : Availability.FREE;
        }
    }

    static SeatMapLeg leg(EquippedLeg leg, Deck deck, boolean generic) {
        return new SeatMapLeg(
                leg.origin(),
                leg.destination(),
                leg.equipment().aircraftType(),
                generic,
                deck.map().cabins().stream().map(cabin -> cabin(cabin, deck)).toList());
    }

    private static SeatMapCabin cabin(SeatMap.CabinMap cabin, Deck deck) {
        return new SeatMapCabin(
                cabin.cabin(),
                cabin.columns(),
                cabin.rows().stream()
                        .map(row -> new SeatMapRow(
                                row.number(),
                                row.seats().stream()
                                        .map(seat -> SeatMapSeat.of(seat, deck))
                                        .toList()))
                        .toList());
    }
}
