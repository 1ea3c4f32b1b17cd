package io.fareline.flight;

import io.fareline.flight.ssim.SsimText;
import io.fareline.flight.ssim.SsimText.Line;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A schedule file of one airline for tests. Every test has an airline of its own, so that no two share a row. All
 * flights are between DXB (UTC+4), DOH (UTC+3) and BAH (UTC+3), where the clocks never change.
 */
public final class Timetable {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);
    private final String airline;
    private final LocalDate from;
    private final LocalDate to;
    private final List<Line> legs = new ArrayList<>();

    private Timetable(String airline, LocalDate from, LocalDate to) {
        this.airline = airline;
        this.from = from;
        this.to = to;
    }

    public static Timetable of(String airline, LocalDate from, LocalDate to) {
        return new Timetable(airline, from, to);
    }

    /** DXB to DOH at nine, arriving at a quarter past nine, on one date. */
    public Timetable flight(int number, LocalDate on, String configuration) {
        return leg(number, 1, on, "DXB09000900+0400", "DOH09150915+0300", configuration);
    }

    /**
     * @param departure airport, passenger and aircraft time, offset
     * @param arrival airport, aircraft and passenger time, offset
     */
    public Timetable leg(
            int number, int sequence, LocalDate on, String departure, String arrival, String configuration) {
        legs.add(SsimText.blank('3')
                .with(3, airline)
                .with(6, "%4d01%02dJ".formatted(number, sequence))
                .with(15, text(on) + text(on) + "1234567")
                .with(37, departure)
                .with(55, arrival)
                .with(73, "320")
                .with(173, configuration)
                .with(193, "00"));
        return this;
    }

    /** Changes the last leg from that column on. */
    public Timetable with(int column, String replacement) {
        legs.add(legs.removeLast().with(column, replacement));
        return this;
    }

    /** A data element (type 4) about the last leg, below it. */
    public Timetable data(int element, String data) {
        var leg = legs.stream()
                .filter(line -> line.text().startsWith("3"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .text();
        legs.add(new Line("4" + leg.substring(1, 14) + " ".repeat(186))
                .with(29, "AB%03d".formatted(element) + leg.substring(36, 39) + leg.substring(54, 57))
                .with(40, data));
        return this;
    }

    public String file() {
        var lines = new ArrayList<Line>();
        lines.add(SsimText.header());
        lines.add(SsimText.carrier().with(3, airline).with(15, text(from) + text(to)));
        lines.addAll(legs);
        lines.add(SsimText.trailer().with(3, airline));
        return SsimText.numbered(lines);
    }

    private static String text(LocalDate date) {
        return date.format(DATE).toUpperCase(Locale.ENGLISH);
    }
}
