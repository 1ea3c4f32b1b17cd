package io.fareline.flight.schedule;

import io.fareline.flight.network.Airports;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Day by day what a leg of one record does, by java.time's bare rules and apart from the code under test: the oracle of
 * {@link AnyLegTest}.
 */
record NaiveExpansion(List<String> flown, boolean impossible, List<String> warnings) {
    /** One end: station, minutes after midnight, written offset, date variation or null where it is blank. */
    record End(String station, int minutes, ZoneOffset offset, Integer shift) {
        ZoneId zone() {
            return Airports.reference().find(station).orElseThrow().zone();
        }
    }

    record Leg(LocalDate from, LocalDate to, String days, int everyWeeks, boolean utc, End departure, End arrival) {}

    /** When one end is, and what is odd about it. */
    private record Moment(long epochSecond, boolean offsetDiffers, boolean inGap) {
        String local(ZoneId zone) {
            return LocalDateTime.ofInstant(java.time.Instant.ofEpochSecond(epochSecond), zone)
                    .toString();
        }
    }

    static NaiveExpansion of(Leg leg) {
        var flown = new ArrayList<String>();
        var odd = new boolean[4];
        for (var day = leg.from(); !day.isAfter(leg.to()); day = day.plusDays(1)) {
            long week = ChronoUnit.DAYS.between(leg.from(), day) / 7;
            if (leg.days().charAt(day.getDayOfWeek().getValue() - 1) == ' ' || week % leg.everyWeeks() != 0) continue;
            var departure = moment(leg, leg.departure(), day.plusDays(shift(leg.departure())));
            var arrival = arrival(leg, day, departure);
            var duration = Duration.ofSeconds(arrival.epochSecond - departure.epochSecond);
            if (duration.isNegative() || duration.isZero() || duration.toHours() >= 24)
                return new NaiveExpansion(flown, true, warnings(odd));
            odd[0] |= departure.offsetDiffers;
            odd[1] |= arrival.offsetDiffers;
            odd[2] |= departure.inGap;
            odd[3] |= arrival.inGap;
            var leaves = departure.local(leg.departure().zone());
            flown.add((leg.utc() ? leaves.substring(0, 10) : day) + " " + leaves + " " + departure.epochSecond + " "
                    + arrival.local(leg.arrival().zone()) + " " + arrival.epochSecond);
        }
        return new NaiveExpansion(flown, false, warnings(odd));
    }

    private static int shift(End end) {
        return end.shift() == null ? 0 : end.shift();
    }

    private static Moment arrival(Leg leg, LocalDate day, Moment departure) {
        if (leg.arrival().shift() != null)
            return moment(leg, leg.arrival(), day.plusDays(leg.arrival().shift()));
        for (int shift = -3; ; shift++) {
            var found = moment(leg, leg.arrival(), day.plusDays(shift));
            if (found.epochSecond > departure.epochSecond) return found;
        }
    }

    private static Moment moment(Leg leg, End end, LocalDate date) {
        var written = LocalDateTime.of(date, java.time.LocalTime.MIDNIGHT).plusMinutes(end.minutes());
        var rules = end.zone().getRules();
        if (leg.utc()) {
            var instant = written.toInstant(ZoneOffset.UTC);
            return new Moment(
                    instant.getEpochSecond(), !rules.getOffset(instant).equals(end.offset()), false);
        }
        var offsets = rules.getValidOffsets(written);
        if (offsets.isEmpty()) {
            var gap = rules.getTransition(written);
            var moved = written.plus(gap.getDuration());
            return new Moment(
                    moved.toEpochSecond(gap.getOffsetAfter()),
                    !gap.getOffsetAfter().equals(end.offset()),
                    true);
        }
        var offset = offsets.contains(end.offset()) ? end.offset() : offsets.getFirst();
        return new Moment(written.toEpochSecond(offset), !offset.equals(end.offset()), false);
    }

    private static List<String> warnings(boolean[] odd) {
        var places = new ArrayList<String>();
        var columns = new int[] {48, 66, 40, 62};
        for (int kind = 0; kind < odd.length; kind++) if (odd[kind]) places.add("3:" + columns[kind]);
        return places;
    }
}
