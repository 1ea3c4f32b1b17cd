package io.fareline.flight.ssim;

import io.fareline.flight.ssim.SsimText.Line;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Well-formed files of every shape that the standard and the files of real airlines have, drawn from a seed. */
final class RandomFiles {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final List<String> AIRLINES = List.of("XF ", "9E ", "U2 ", "AFR");
    private static final List<String> CONFIGURATIONS = List.of(
            "",
            "Y150",
            "J14W34Y316",
            "C12 Y120  VV A7",
            "F014Y119VVT3M33",
            "FY",
            "LLPP",
            "PP10",
            "F32Y200K93PP20",
            "XX",
            "PPVVT3M33",
            "VV738");
    private static final List<String> ELEMENTS = List.of(
            "010KL 1234 /DL 9001B/AFR 7",
            "050AF  0123",
            "127BA /British Airways",
            "127/LOGANAIR",
            "220D/I",
            "800ANY Text",
            "106FCYBMHKQ");

    private final Random random;

    RandomFiles(long seed) {
        random = new Random(seed);
    }

    List<Line> next() {
        var lines = new ArrayList<Line>();
        lines.add(SsimText.header().with(41, one("1", " ", "2")));
        pad(lines);
        int carriers = 1 + random.nextInt(3);
        for (int carrier = 1; carrier <= carriers; carrier++) {
            var airline = AIRLINES.get(random.nextInt(AIRLINES.size()));
            lines.add(carrier(airline));
            pad(lines);
            for (int legs = random.nextInt(12); legs > 0; legs--) addLeg(lines, airline);
            lines.add(SsimText.trailer()
                    .with(3, airline)
                    .with(6, one("       ", "13DEC29"))
                    .with(194, carrier == carriers ? "E" : "C"));
            pad(lines);
        }
        return lines;
    }

    private void pad(List<Line> lines) {
        for (int padding = random.nextInt(3); padding > 0; padding--) lines.add(new Line(SsimText.PADDING));
    }

    private Line carrier(String airline) {
        return SsimText.carrier()
                .with(2, one("L", "U"))
                .with(3, airline)
                .with(11, one("S30", "   "))
                .with(22, one("31DEC30", "00XXX00"))
                .with(36, one("", "Été \u00e0 b", "SUMMER 2030"))
                .with(72, one("C", "P", " ") + one("", "Creator 2.0"))
                .with(189, one("  ", "ET") + one("0749", "    ", "2400"));
    }

    private void addLeg(List<Line> lines, String airline) {
        var leg = leg(airline);
        lines.add(leg);
        for (int data = random.nextInt(4); data > 0; data--) {
            var element = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
            lines.add(new Line("4" + leg.text().substring(1, 14) + " ".repeat(186))
                    .with(28, leg.text().substring(127, 128))
                    .with(29, "AB" + element.substring(0, 3))
                    .with(34, leg.text().substring(36, 39) + leg.text().substring(54, 57))
                    .with(40, element.substring(3)));
        }
    }

    private Line leg(String airline) {
        var from = LocalDate.of(2030, 1, 1).plusDays(random.nextInt(300));
        var frequency = one(" ", "1", "2");
        var beginning = frequency.equals("2") ? date(from) : one(date(from), date(from), "00XXX00");
        return SsimText.blank('3')
                .with(2, one(" ", "Z"))
                .with(3, airline)
                .with(6, one("%4d", "%04d").formatted(1 + random.nextInt(9999)))
                .with(10, one("%2d", "%02d").formatted(1 + random.nextInt(99)))
                .with(12, one("%2d", "%02d").formatted(1 + random.nextInt(99)))
                .with(14, letters(1))
                .with(15, beginning + one(date(from.plusDays(random.nextInt(400))), "00XXX00"))
                .with(29, days() + frequency)
                .with(37, letters(3) + times() + variation() + one("  ", "1 ", "2E"))
                .with(55, letters(3) + times() + variation() + one("  ", "W ", "0 "))
                .with(73, one("320", "77W", "DH4"))
                .with(76, one("", "JCDYBM", "F008C038BQV145", "XX"))
                .with(96, one("", " N ") + one("", "MM"))
                .with(111, one("", "KL AF "))
                .with(120, one("  ", "DI", "I ", "DD") + one(" ", "S"))
                .with(128, one(" ", "0", "7") + one("   ", "BA ", "X  "))
                .with(138, one("", airline + " 102"))
                .with(149, one(" ", "L", "S", "X", "Z") + one("", "A Z"))
                .with(173, CONFIGURATIONS.get(random.nextInt(CONFIGURATIONS.size())))
                .with(193, one(" ", "0", "1", "7", "A", "J") + one(" ", "0", "1", "2", "A", "J"));
    }

    private String days() {
        var blank = one(" ", "0");
        var always = random.nextInt(7);
        return IntStream.range(0, 7)
                .mapToObj(day -> day == always || random.nextBoolean() ? String.valueOf(day + 1) : blank)
                .collect(Collectors.joining());
    }

    private String times() {
        var time = "%02d%02d".formatted(random.nextInt(24), random.nextInt(60));
        return one(time + time, time + "    ", "    " + time, "2400" + time, "0000" + "2400");
    }

    private String variation() {
        return one("+%02d%02d", "-%02d%02d").formatted(random.nextInt(12), 15 * random.nextInt(4));
    }

    private static String date(LocalDate date) {
        return date.format(DATE).toUpperCase(Locale.ENGLISH);
    }

    private String letters(int count) {
        return random.ints(count, 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
