package io.fareline.flight.mct;

import io.fareline.flight.ssim.LineReader;
import io.fareline.flight.ssim.LineReader.Line;
import io.fareline.flight.ssim.SsimErrors;
import io.fareline.flight.ssim.SsimLimits;
import io.fareline.flight.ssim.SsimReading;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a chapter 8 file line by line in constant memory: a header, rules, lists of partners of a carrier (which are only
 * counted), a trailer. It goes on after an error, to find the others too; any error refuses the whole file.
 */
public final class MctReader {
    private static final int LENGTH = 200;
    private static final String TITLE = "1MINIMUM CONNECT TIME DATA SET";
    private static final int CONTENT_COLUMN = 78;
    private static final int END_COLUMN = 194;
    private static final int SERIAL_COLUMN = 195;

    private final LineReader lines;
    private final SsimLimits limits;
    private final SsimErrors errors;
    private final MctSink sink;
    private int serial;
    private int partnerLists;
    private boolean ended;
    private boolean givenUp;

    private MctReader(InputStream in, SsimLimits limits, MctSink sink) {
        this.lines = new LineReader(in, limits.bytes());
        this.limits = limits;
        this.errors = new SsimErrors(limits.errors());
        this.sink = sink;
    }

    /**
     * How reading went.
     *
     * @param partnerLists records that name with whom a carrier connects; Fareline keeps no such lists
     */
    public record Reading(SsimReading file, int partnerLists) {}

    /** Reads to the end of the file or to a limit; closing the stream is left to the caller. */
    public static Reading read(InputStream in, SsimLimits limits, MctSink sink) throws IOException {
        return new MctReader(in, limits, sink).read();
    }

    private Reading read() throws IOException {
        Line line;
        while (!errors.areFull() && !givenUp && (line = lines.next()) != null) {
            if (line.number() > limits.lines())
                giveUp(line.number(), 1, "the file has more than %d lines".formatted(limits.lines()));
            else if (line.number() == 1) readHeader(line);
            else read(line);
        }
        if (lines.isTooLong())
            giveUp(lines.linesRead() + 1, 1, "the file is larger than %d bytes".formatted(limits.bytes()));
        if (!givenUp && !errors.areFull() && !ended)
            errors.add(
                    lines.linesRead() + 1, 1, lines.linesRead() == 0 ? "the file is empty" : "the trailer is missing");
        var ends = new SsimReading.Ends(lines.lineEnd(), lines.endsAlike());
        var file = new SsimReading(lines.linesRead(), ends, errors.listed(), !givenUp && !errors.areFull());
        return new Reading(file, partnerLists);
    }

    private void readHeader(Line line) {
        if (!line.text().startsWith(TITLE))
            giveUp(1, 1, "this is no SSIM chapter 8 file: line 1 has to begin with '" + TITLE + "'");
        else if (!isOfFullLength(line)) givenUp = true;
        else if (line.text().charAt(CONTENT_COLUMN - 1) != 'F')
            giveUp(1, CONTENT_COLUMN, "only a file of all rules (F) is taken, and no updates");
        else checkSerial(line, 1);
        serial = 1;
    }

    private void read(Line line) {
        if (ended) giveUp(line.number(), 1, "nothing may follow the trailer");
        else if (isOfFullLength(line)) readRecord(line);
        else serial++;
    }

    private void readRecord(Line line) {
        char type = line.text().charAt(0);
        // Before the lists of partners came in, the trailer was a record of type 3.
        boolean end = line.text().charAt(END_COLUMN - 1) == 'E';
        if (type == '4' || type == '3' && end) {
            readTrailer(line, end);
            return;
        }
        checkSerial(line, ++serial);
        if (type == '3') partnerLists++;
        else if (type != '2') errors.add(line.number(), 1, "'%c' is no record type (2 to 4)".formatted(shown(type)));
        else if (partnerLists > 0) errors.add(line.number(), 1, "a rule must come before the lists of partners");
        else readRule(line);
    }

    private void readRule(Line line) {
        var rule = new MctLine(line.number(), line.text(), errors).read();
        if (rule != null) sink.accept(rule, errors);
    }

    private void readTrailer(Line line, boolean end) {
        ended = true;
        if (!end) errors.add(line.number(), END_COLUMN, "the trailer must have E here");
        checkSerial(line, serial);
    }

    /** Goes on counting by itself, so that one gap is one error where the file counts on from it. */
    private void checkSerial(Line line, int expected) {
        String found = line.text().substring(SERIAL_COLUMN - 1);
        if (found.equals("%06d".formatted(expected))) return;
        errors.add(
                line.number(),
                SERIAL_COLUMN,
                "serial number '%s' instead of %06d".formatted(printable(found), expected));
        if (found.matches("[0-9]{6}")) serial = Integer.parseInt(found);
    }

    private boolean isOfFullLength(Line line) {
        if (line.length() == LENGTH) return true;
        errors.add(
                line.number(),
                Math.min(line.length(), LENGTH) + 1,
                "the line has %d characters instead of %d".formatted(line.length(), LENGTH));
        return false;
    }

    private void giveUp(int line, int column, String reason) {
        givenUp = true;
        errors.add(line, column, reason);
    }

    private static char shown(char character) {
        return character < ' ' || character > '~' ? '?' : character;
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
