package io.fareline.client.seat;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fareline.client.search.Cabin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The seats of a flight, leg by leg. @param asOf when it was so; it soon is not */
public record SeatMap(String flightNumber, LocalDate departureOn, Instant asOf, List<OfLeg> legs) {
    /** One leg. @param generic whether the plan is only what is usual for the aircraft */
    public record OfLeg(
            String origin, String destination, String aircraftType, boolean generic, List<OfCabin> cabins) {}

    /** One cabin. @param columns letters from left to right, a blank for each aisle */
    public record OfCabin(Cabin cabin, String columns, List<Row> rows) {}

    /** One row; what the aircraft lacks is left out. */
    public record Row(int row, List<Seat> seats) {}

    /** One seat, such as 12A. */
    public record Seat(String seat, Availability availability, List<Characteristic> characteristics) {}

    /** Whether a seat can be had. */
    public enum Availability {
        FREE,
        /** Free, and not for everybody. */
        RESTRICTED,
        TAKEN,
        /** Given to nobody. */
        BLOCKED,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** What is special about a seat. */
    public enum Characteristic {
        WINDOW,
        AISLE,
        MIDDLE,
        EXIT,
        BULKHEAD,
        BASSINET,
        EXTRA_LEGROOM,
        LIMITED_RECLINE,
        NO_WINDOW,
        NO_CHILD,
        NO_INFANT,
        NOT_FOR_SALE,
        /** One that this version of the library does not know. */
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
