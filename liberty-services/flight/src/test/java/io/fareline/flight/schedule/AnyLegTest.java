package io.fareline.flight.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.flight.network.Airports;
import io.fareline.flight.schedule.NaiveExpansion.End;
import io.fareline.flight.schedule.NaiveExpansion.Leg;
import io.fareline.flight.ssim.SsimText;
import io.fareline.flight.ssim.SsimText.Line;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Legs drawn from a seed, around the days on which clocks change, against a naive walk through the calendar. */
class AnyLegTest {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);
    private static final int LEGS = 3_000;

    /** Clocks that change in the north, in the south, by half an hour, or never; from UTC-10 to UTC+14. */
    private static final List<String> STATIONS = List.of(
            "LHR", "CDG", "JFK", "LAX", "HNL", "YYT", "SCL", "SYD", "ADL", "LDH", "AKL", "APW", "TBU", "DEL", "KTM",
            "CAI", "DXB", "NRT");

    private static final List<LocalDate> CHANGES = List.of(
            LocalDate.of(2030, 3, 10),
            LocalDate.of(2030, 3, 31),
            LocalDate.of(2030, 4, 7),
            LocalDate.of(2030, 9, 8),
            LocalDate.of(2030, 10, 6),
            LocalDate.of(2030, 10, 27),
            LocalDate.of(2030, 11, 3),
            LocalDate.of(2030, 6, 15));

    private final Random random = new Random(20_300_331);

    @Test
    void everyLegIsExpandedAsANaiveWalkThroughTheCalendarDoes() {
        var seen = new HashSet<String>();
        for (int number = 0; number < LEGS; number++) {
            var leg = leg();
            var expected = NaiveExpansion.of(leg);
            var schedule = leg.utc() ? Schedule.inUtc(Schedule.ALL, line(leg)) : Schedule.of(line(leg));
            assertEquals(expected.flown(), flown(schedule), leg::toString);
            assertEquals(expected.impossible() ? List.of("3:194") : List.of(), schedule.errorPlaces(), leg::toString);
            assertEquals(expected.warnings(), schedule.warningPlaces(), leg::toString);
            note(leg, expected, seen);
        }
        assertTrue(
                seen.containsAll(List.of("impossible", "utc", "3:40", "3:48", "3:62", "3:66", "fortnight", "2400")),
                () -> "not all was tried, only " + seen);
        assertTrue(seen.containsAll(List.of("day -1", "day 0", "day 1", "day 2", "blank")), seen::toString);
    }

    private static void note(Leg leg, NaiveExpansion expected, HashSet<String> seen) {
        seen.addAll(expected.warnings());
        if (expected.impossible()) seen.add("impossible");
        if (leg.utc()) seen.add("utc");
        if (leg.everyWeeks() == 2) seen.add("fortnight");
        if (leg.departure().minutes() == 1440 || leg.arrival().minutes() == 1440) seen.add("2400");
        var shift = leg.arrival().shift();
        if (!expected.flown().isEmpty()) seen.add(shift == null ? "blank" : "day " + shift);
    }

    private static List<String> flown(Schedule schedule) {
        return schedule.sold().stream()
                .map(leg -> leg.operatingOn() + " " + leg.departure().local() + " "
                        + leg.departure().instant().getEpochSecond() + " "
                        + leg.arrival().local() + " "
                        + leg.arrival().instant().getEpochSecond())
                .toList();
    }

    /** Plausible on its first day, whatever the clocks do later; now and then with a wrong offset or day. */
    private Leg leg() {
        var utc = random.nextInt(4) == 0;
        var from = STATIONS.get(random.nextInt(STATIONS.size()));
        var to = STATIONS.get(random.nextInt(STATIONS.size()));
        var first = CHANGES.get(random.nextInt(CHANGES.size())).minusDays(random.nextInt(12));
        var leaves = minutes();
        var departs = at(first, leaves, from, utc);
        var arrives = departs.plusMinutes(30 + random.nextInt(1_000)).withZoneSameInstant(zone(to, utc));
        var date = arrives.toLocalDate();
        int minutes = arrives.toLocalTime().toSecondOfDay() / 60;
        if (minutes == 0 && random.nextBoolean()) {
            minutes = 1_440;
            date = date.minusDays(1);
        }
        int shift = (int) (date.toEpochDay() - first.toEpochDay()) + (random.nextInt(20) == 0 ? 1 : 0);
        return new Leg(
                first,
                first.plusDays(random.nextInt(40)),
                days(),
                1 + random.nextInt(2),
                utc,
                new End(from, leaves, offset(departs, from), random.nextBoolean() ? 0 : null),
                new End(to, minutes, offset(arrives, to), random.nextInt(3) == 0 ? null : Math.max(shift, -1)));
    }

    /** The small hours, in which clocks change, and midnight more often than the rest. */
    private int minutes() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(240);
            case 1 -> 1_440 * random.nextInt(2);
            default -> random.nextInt(1_440);
        };
    }

    private static java.time.ZoneId zone(String station, boolean utc) {
        return utc
                ? ZoneOffset.UTC
                : Airports.reference().find(station).orElseThrow().zone();
    }

    private static ZonedDateTime at(LocalDate date, int minutes, String station, boolean utc) {
        return date.atTime(LocalTime.MIDNIGHT).plusMinutes(minutes).atZone(zone(station, utc));
    }

    private ZoneOffset offset(ZonedDateTime at, String station) {
        if (random.nextInt(10) == 0) return ZoneOffset.ofHours(random.nextInt(24) - 11);
        return zone(station, false).getRules().getOffset(at.toInstant());
    }

    private String days() {
        var always = random.nextInt(7);
        return IntStream.range(0, 7)
                .mapToObj(day -> day == always || random.nextBoolean() ? String.valueOf(day + 1) : " ")
                .collect(Collectors.joining());
    }

    private static Line line(Leg leg) {
        return SsimText.leg()
                .with(15, date(leg.from()) + date(leg.to()) + leg.days() + (leg.everyWeeks() == 2 ? "2" : " "))
                .with(37, end(leg.departure()))
                .with(55, end(leg.arrival()))
                .with(193, shift(leg.departure()) + shift(leg.arrival()));
    }

    private static String end(End end) {
        var time = "%02d%02d".formatted(end.minutes() / 60, end.minutes() % 60);
        int offset = end.offset().getTotalSeconds() / 60;
        return end.station()
                + time
                + time
                + "%c%02d%02d".formatted(offset < 0 ? '-' : '+', Math.abs(offset) / 60, Math.abs(offset) % 60);
    }

    private static String shift(End end) {
        if (end.shift() == null) return " ";
        return end.shift() < 0 ? "J" : String.valueOf(end.shift());
    }

    private static String date(LocalDate date) {
        return date.format(DATE).toUpperCase(Locale.ENGLISH);
    }
}
