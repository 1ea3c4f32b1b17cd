package io.fareline.bench.nycflights;

import io.fareline.bench.Bench;
import io.fareline.bench.BenchRun;
import io.fareline.bench.Option;
import io.fareline.flight.network.Airports;
import io.fareline.flight.schedule.ScheduleLimits;
import io.fareline.flight.schedule.ScheduleReader;
import io.fareline.flight.schedule.SellingPeriod;
import io.fareline.flight.schedulereading.ScheduleReading;
import io.fareline.flight.ssim.SsimLimits;
import io.fareline.runner.WrongUsage;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Makes a schedule file of a real year: the flights of the data set nycflights13 (flights from New York in 2013, CC0)
 * on dates of today, at their scheduled local times and on their days of the week. It measures nothing; the file is
 * for {@code ./fareline import} and for benches.
 */
public final class NycFlightsBench implements Bench {
    private static final int LARGEST = 10_000_000;

    @Override
    public String name() {
        return "nycflights";
    }

    @Override
    public String purpose() {
        return "a schedule file of the flights of nycflights13, on dates of today";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text("flights", "folder with flights.csv or flights.csv.gz, and planes.csv"),
                Option.text("from", "first date, such as 2030-03-01; tomorrow where none is given"),
                new Option("months", "from that date on", 6, 1, 12));
    }

    @Override
    public boolean run(BenchRun run) {
        var folder = run.options().text("flights");
        if (folder.isEmpty()) throw new WrongUsage("--flights has to name the folder of the data set");
        var from = from(run.options().text("from"));
        var file = run.output("nycflights.ssim");
        run.say("Reading " + folder);
        var past = read(Path.of(folder));
        var to = from.plusMonths(run.options().number("months"));
        var schedule = new Schedule(past, Airports.reference(), from, to);
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
                new ScheduleText(schedule, from, to).writeTo(out);
            }
            return tell(run, file, past, schedule, check(file, from));
        } catch (IOException failed) {
            throw new Trouble("Cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }

    static PastYear read(Path folder) {
        var past = new PastYear(new Planes(folder));
        FlightFile.read(folder, past::add);
        return past;
    }

    private static LocalDate from(String text) {
        try {
            return text.isEmpty() ? LocalDate.now(Clock.systemUTC()).plusDays(1) : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new WrongUsage("--from takes a date such as 2030-03-01, but got '" + text + "'");
        }
    }

    /** As flight will read it. */
    private static ScheduleReading check(Path file, LocalDate from) throws IOException {
        var limits = new ScheduleLimits(new SsimLimits(1L << 30, LARGEST, 20), 20, LARGEST);
        var before = from.minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        try (var in = Files.newInputStream(file)) {
            var reader = new ScheduleReader(Airports.reference(), new SellingPeriod(before, from.plusYears(2)), limits);
            return reader.read(in, leg -> {});
        }
    }

    private static boolean tell(BenchRun run, Path file, PastYear past, Schedule schedule, ScheduleReading reading) {
        var summary = reading.summary();
        run.figures()
                .text("schedule file", file)
                .text("carriers, leg records", summary.carriers().size() + ", " + summary.legs())
                .text("dated flights", summary.datedLegs())
                .text("flights that were there twice, and left out", past.repeated())
                .text("stations that flight does not know", schedule.unknownStations())
                .text("warnings", reading.warningCount());
        reading.warnings().forEach(warning -> run.figures().line("  " + warning));
        reading.errors().forEach(error -> run.figures().line("  " + error));
        return !reading.refused() && summary.datedLegs() > 0;
    }
}
