package io.fareline.flight.ssim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** The columns of record type 3. */
final class LegLayout {
    private static final Field<LocalDate> FROM = new Field<>(15, 21, DateCodec.DATE_OR_OPEN_BEGINNING);
    private static final Field<LocalDate> TO = new Field<>(22, 28, DateCodec.DATE_OR_OPEN);
    private static final Field<Set<DayOfWeek>> DAYS = new Field<>(29, 35, DaysCodec.DAYS);
    private static final Field<Integer> FREQUENCY = new Field<>(36, 36, DaysCodec.Frequency.FREQUENCY);
    private static final Field<String> AIRCRAFT_TYPE = new Field<>(73, 75, TextCodec.AIRCRAFT_TYPE);
    private static final Field<String> BOOKING_CLASSES = new Field<>(76, 95, TextCodec.BOOKING_CLASSES);
    private static final Field<Configuration> CONFIGURATION = new Field<>(173, 192, ConfigurationCodec.CONFIGURATION);
    private static final Field<String> AIRCRAFT_OWNER = new Field<>(129, 131, TextCodec.ANYTHING);
    private static final Field<Character> DISCLOSURE = new Field<>(149, 149, LetterCodec.AsWritten.AS_WRITTEN);
    private static final int OVERFLOW_COLUMN = 128;

    private LegLayout() {}

    /** Null after errors have been noted. */
    static LegRecord read(Columns columns) {
        refuseLowerCase(columns);
        var key = LegKeyLayout.read(columns, OVERFLOW_COLUMN);
        var serviceType = columns.read(LegKeyLayout.SERVICE_TYPE);
        var period = period(columns);
        var departure = LegTimeLayout.DEPARTURE.read(columns);
        var arrival = LegTimeLayout.ARRIVAL.read(columns);
        var aircraftType = columns.read(AIRCRAFT_TYPE);
        columns.read(BOOKING_CLASSES);
        var configuration = columns.read(CONFIGURATION);
        var disclosure = new Disclosure(columns.read(DISCLOSURE), columns.read(AIRCRAFT_OWNER));
        if (!columns.isSound()) return null;
        return new LegRecord(
                columns.line(),
                key,
                serviceType,
                period,
                departure,
                arrival,
                aircraftType,
                configuration,
                disclosure,
                columns.text());
    }

    private static OperatingPeriod period(Columns columns) {
        var from = columns.read(FROM);
        var to = columns.read(TO);
        var days = columns.read(DAYS);
        var everyWeeks = columns.read(FREQUENCY);
        if (from != null && to != null && to.isBefore(from))
            columns.error(TO.from(), "the period ends on %s, before it begins on %s".formatted(to, from));
        if (OperatingPeriod.OPEN_BEGINNING.equals(from) && everyWeeks != null && everyWeeks == 2)
            columns.error(FROM.from(), "a fortnightly flight needs its first date");
        return columns.isSound() ? new OperatingPeriod(from, to, days, everyWeeks) : null;
    }

    /** Says so once: in the fields that are interpreted, each letter would be an error of its own. */
    private static void refuseLowerCase(Columns columns) {
        for (int column = 1; column <= SsimRecord.LENGTH; column++) {
            if (Character.isLowerCase(columns.at(column))) {
                columns.error(column, "'%c' is not in upper case".formatted(columns.at(column)));
                return;
            }
        }
    }

    static void write(Page page, LegRecord leg) {
        LegKeyLayout.write(page, leg.key(), OVERFLOW_COLUMN);
        page.write(LegKeyLayout.SERVICE_TYPE, leg.serviceType())
                .write(FROM, leg.period().from())
                .write(TO, leg.period().to())
                .write(DAYS, leg.period().days())
                .write(FREQUENCY, leg.period().everyWeeks());
        LegTimeLayout.DEPARTURE.write(page, leg.departure());
        LegTimeLayout.ARRIVAL.write(page, leg.arrival());
        page.write(AIRCRAFT_TYPE, leg.aircraftType())
                .write(CONFIGURATION, leg.configuration())
                .write(DISCLOSURE, leg.disclosure().code())
                .write(AIRCRAFT_OWNER, leg.disclosure().aircraftOwner());
    }
}
