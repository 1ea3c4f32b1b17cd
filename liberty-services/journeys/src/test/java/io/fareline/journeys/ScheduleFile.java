package io.fareline.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A small SSIM chapter 7 file, written out by hand so that a journey has a flight of its own with as many seats as it needs. */
public final class ScheduleFile {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);
    private final String carrier;
    private final LocalDate from;
    private final LocalDate to;
    private final List<String> legs = new ArrayList<>();

    ScheduleFile(String carrier, LocalDate from, LocalDate to) {
        this.carrier = carrier;
        this.from = from;
        this.to = to;
    }

    /** A flight number that no earlier run has used, so that journeys can be travelled again over the same data. */
    static int freshNumber() {
        return 1_000 + (int) (System.currentTimeMillis() / 1_000 % 8_000);
    }

    /** A daily flight from Frankfurt 10:00 to Munich 11:00, both on central European time. */
    ScheduleFile daily(int number, String seats) {
        return daily(number, seats, "FRA", "MUC");
    }

    /** @param seats by cabin, such as {@code W10Y50} */
    ScheduleFile daily(int number, String seats, String origin, String destination) {
        var line = new StringBuilder("3 %-3s%4d0101J".formatted(carrier, number));
        line.append(date(from)).append(date(to)).append("1234567 ");
        line.append(origin).append("10001000+0100  ").append(destination).append("11001100+0100  320");
        legs.add(at(line, 173, seats));
        return this;
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(at(new StringBuilder("1AIRLINE STANDARD SCHEDULE DATA SET"), 192, "001"));
        var carrierLine = new StringBuilder("2L%-3s".formatted(carrier));
        at(carrierLine, 15, date(from) + date(to) + date(from));
        lines.add(at(carrierLine, 72, "C"));
        lines.addAll(legs);
        var text = new StringBuilder();
        for (String line : lines)
            text.append(numbered(line, text.length() / 201 + 1)).append('\n');
        int serial = lines.size();
        var trailer = at(new StringBuilder("5 %-3s".formatted(carrier)), 188, "%06dE".formatted(serial));
        return text.append(numbered(trailer, serial + 1)).append('\n').toString();
    }

    /** Once it is on sale it can be found as well: searches are answered from memory, which follows. */
    Answer importedBy(Client operator, boolean dryRun) {
        var answer = sentBy(operator, dryRun);
        if (!dryRun && answer.status() == 200) Trip.searchKnowsWhatIsOnSale();
        return answer;
    }

    private Answer sentBy(Client operator, boolean dryRun) {
        return operator.send(
                "POST",
                "/v1/schedule-imports?dryRun=" + dryRun,
                text(),
                Map.of(
                        "Content-Type",
                        "text/plain",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private static String date(LocalDate date) {
        return DATE.format(date).toUpperCase(Locale.ENGLISH);
    }

    /** Positions are 1-based, as in the standard. */
    private static String at(StringBuilder line, int position, String text) {
        while (line.length() < position - 1) line.append(' ');
        return line.append(text).toString();
    }

    private static String numbered(String line, int serial) {
        return "%-194s%06d".formatted(line, serial);
    }
}
