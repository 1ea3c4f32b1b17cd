package io.fareline.journeys.fault;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Flights made for a load: some with very few seats, for many to fight for, and some with plenty; as an SSIM file. All of
 * them are daily, from Frankfurt to Munich, with one cabin of one booking class, so that a cabin's seats are all there is.
 */
public final class ContestedFlights {
    static final String ORIGIN = "FRA";
    static final String DESTINATION = "MUC";
    private static final String CARRIER = "X6";
    private static final int[] FEW = {2, 4, 8, 20};
    private static final int[] MANY = {400, 400, 400};
    private static final int TRAILER_OFFSET = 188;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);
    private final int number;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Integer> seats = new LinkedHashMap<>();

    private ContestedFlights(int number, LocalDate from, int days, int[]... sizes) {
        this.number = number;
        this.from = from;
        this.to = from.plusDays(days - 1L);
        int next = number;
        for (int[] some : sizes) for (int size : some) seats.put(CARRIER + next++, size);
    }

    /** @param number a flight number that no run before has used over the same data */
    public static ContestedFlights few(int number, LocalDate from, int days) {
        return new ContestedFlights(number, from, days, FEW, MANY);
    }

    /** Without a fight: only flights that are never full. */
    public static ContestedFlights plenty(int number, LocalDate from, int days) {
        return new ContestedFlights(number, from, days, MANY);
    }

    int number() {
        return number;
    }

    public LocalDate from() {
        return from;
    }

    public int days() {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }

    /** How many seats that flight has on each date; 0 where it is none of these. */
    public int seats(String flight) {
        return seats.getOrDefault(flight, 0);
    }

    public boolean hasFewSeats(String flight) {
        int many = MANY[0];
        return seats(flight) > 0 && seats(flight) < many;
    }

    /** The file, in positions that are 1-based as in the standard. */
    public String text() {
        var text = new StringBuilder();
        line(text, at(new StringBuilder("1AIRLINE STANDARD SCHEDULE DATA SET"), 192, "001"));
        var carrier = new StringBuilder("2L%-3s".formatted(CARRIER));
        at(carrier, 15, date(from) + date(to) + date(from));
        line(text, at(carrier, 72, "C"));
        seats.forEach((flight, count) -> line(text, leg(flight, count)));
        int serial = seats.size() + 2;
        line(text, at(new StringBuilder("5 %-3s".formatted(CARRIER)), TRAILER_OFFSET, "%06dE".formatted(serial)));
        return text.toString();
    }

    private StringBuilder leg(String flight, int count) {
        var leg = new StringBuilder("3 %-3s%4s0101J".formatted(CARRIER, flight.substring(CARRIER.length())));
        leg.append(date(from)).append(date(to)).append("1234567 ");
        leg.append(ORIGIN).append("10001000+0100  ").append(DESTINATION).append("11001100+0100  320");
        return at(leg, 173, "W" + count);
    }

    private static String date(LocalDate date) {
        return DATE.format(date).toUpperCase(Locale.ENGLISH);
    }

    private static StringBuilder at(StringBuilder line, int position, String text) {
        while (line.length() < position - 1) line.append(' ');
        return line.append(text);
    }

    private static void line(StringBuilder text, StringBuilder line) {
        int serial = text.length() / 201 + 1;
        text.append("%-194s%06d\n".formatted(line, serial));
    }
}
