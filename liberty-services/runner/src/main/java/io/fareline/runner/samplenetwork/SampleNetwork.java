package io.fareline.runner.samplenetwork;

import io.fareline.flight.network.Airports;
import io.fareline.flight.ssim.CarrierRecord;
import io.fareline.flight.ssim.HeaderRecord;
import io.fareline.flight.ssim.SsimRecord;
import io.fareline.flight.ssim.SsimWriter;
import io.fareline.flight.ssim.TimeMode;
import io.fareline.flight.ssim.TrailerRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The schedule of an airline that does not exist, between airports that do: three hubs, about 600 flights a day. The
 * same dates give the same bytes.
 */
public final class SampleNetwork {
    /**
     * The sample airline's designator. XF was Vladivostok Air's until 2013; as far as we can tell, no airline flies
     * under it now.
     */
    public static final String AIRLINE = "XF";

    private static final int LONGEST = 366;

    private final Airports airports;
    private final LocalDate from;
    private final int days;

    /**
     * @param from the first operating date, local at each flight's origin
     * @param days how many dates there are, 1 to 366
     */
    public SampleNetwork(Airports airports, LocalDate from, int days) {
        if (days < 1 || days > LONGEST) throw new IllegalArgumentException("days out of 1-366: " + days);
        this.airports = airports;
        this.from = from;
        this.days = days;
    }

    /** The file's lines, without their ends. */
    public List<String> lines() {
        return text().lines().toList();
    }

    /** Replaces the file as a whole, or leaves it as it was. */
    public void writeTo(Path file) throws IOException {
        var whole = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".part");
        try {
            Files.writeString(whole, text(), StandardCharsets.ISO_8859_1);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private String text() {
        var text = new StringBuilder();
        var writer = new SsimWriter(text);
        try {
            writer.write(HeaderRecord.of(1));
            writer.write(carrier());
            for (var flight : new Timetable(airports, from).flights())
                for (var leg : LegRecords.of(flight, from, days)) writer.write(leg);
            writer.write(TrailerRecord.of(AIRLINE, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private CarrierRecord carrier() {
        var to = from.plusDays(days - 1L);
        var title = "FARELINE SAMPLE AIRLINE";
        return new CarrierRecord(0, TimeMode.LOCAL, AIRLINE, season(from), from, to, from, title, 'C', SsimRecord.NEW);
    }

    /** IATA's summer lasts from the last Sunday of March to the day before the last Sunday of October. */
    static String season(LocalDate date) {
        var summer = lastSunday(date.getYear(), Month.MARCH);
        var winter = lastSunday(date.getYear(), Month.OCTOBER);
        if (date.isBefore(summer)) return "W%02d".formatted((date.getYear() - 1) % 100);
        return (date.isBefore(winter) ? "S%02d" : "W%02d").formatted(date.getYear() % 100);
    }

    private static LocalDate lastSunday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }
}
