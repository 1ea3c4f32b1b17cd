package io.fareline.booking.party;

import static io.fareline.booking.refusal.Reason.INFANT_WITHOUT_ADULT;
import static io.fareline.booking.refusal.Reason.INVALID_PARTY;

import io.fareline.booking.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The rules that passengers keep among themselves; ages on travel dates are flight's to judge. */
public final class Party {
    /** More than nine seats is a group process. */
    public static final int MOST = 9;

    private static final int OLDEST_YEARS = 120;

    private Party() {}

    /** Refuses a party that cannot travel together on one booking. */
    public static void check(List<PassengerType> types, List<LocalDate> bornOn, Instant now) {
        if (types.isEmpty() || types.size() > MOST)
            throw new Refusal(INVALID_PARTY, "A booking has 1 to " + MOST + " passengers.");
        // The date is the latest that it is anywhere, so that nobody born today is refused for the hour.
        var today = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
        if (bornOn.stream().anyMatch(today::isBefore))
            throw new Refusal(INVALID_PARTY, "A passenger cannot be born in the future.");
        if (bornOn.stream().anyMatch(today.minusYears(OLDEST_YEARS)::isAfter))
            throw new Refusal(INVALID_PARTY, "A passenger is at most " + OLDEST_YEARS + " years old.");
        if (count(types, PassengerType.INF) > count(types, PassengerType.ADT))
            throw new Refusal(INFANT_WITHOUT_ADULT, "Each infant travels on the lap of an adult of its own.");
    }

    private static long count(List<PassengerType> types, PassengerType type) {
        return types.stream().filter(type::equals).count();
    }
}
