package io.fareline.flight.ssim;

import io.fareline.flight.ssim.LineReader.Line;
import io.fareline.flight.ssim.RecordOrder.Type;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a chapter 7 file record by record in constant memory. It goes on after an error, to find the others too; since
 * any error refuses the whole file, the sink's work has to be undone then.
 */
public final class SsimReader {
    private final LineReader lines;
    private final SsimLimits limits;
    private final SsimErrors errors;
    private final SsimSink sink;
    private final RecordOrder order = new RecordOrder();
    private final SerialNumbers serials = new SerialNumbers();
    private String airline = "";
    private boolean givenUp;

    private SsimReader(InputStream in, SsimLimits limits, SsimSink sink) {
        this.lines = new LineReader(in, limits.bytes());
        this.limits = limits;
        this.errors = new SsimErrors(limits.errors());
        this.sink = sink;
    }

    /** Reads to the end of the file or to a limit; closing the stream is left to the caller. */
    public static SsimReading read(InputStream in, SsimLimits limits, SsimSink sink) throws IOException {
        return new SsimReader(in, limits, sink).read();
    }

    private SsimReading read() throws IOException {
        Line line;
        while (!errors.areFull() && !givenUp && (line = lines.next()) != null) {
            if (line.number() > limits.lines())
                giveUp(line.number(), "the file has more than %d lines".formatted(limits.lines()));
            else if (line.number() == 1 && !FrameLayout.isHeader(line.text())) refuseOtherStandard(line);
            else read(line);
        }
        if (lines.isTooLong())
            giveUp(lines.linesRead() + 1, "the file is larger than %d bytes".formatted(limits.bytes()));
        if (!givenUp && !errors.areFull()) checkEnd();
        var ends = new SsimReading.Ends(lines.lineEnd(), lines.endsAlike());
        return new SsimReading(lines.linesRead(), ends, errors.listed(), !givenUp && !errors.areFull());
    }

    private void giveUp(int line, String reason) {
        givenUp = true;
        errors.add(line, 1, reason);
    }

    private void refuseOtherStandard(Line line) {
        var start = line.text().substring(0, Math.min(line.text().length(), 20)).replaceAll("[^ -~]", "?");
        giveUp(
                1,
                ("this is no SSIM chapter 7 file: line 1 has to begin with '1AIRLINE STANDARD SCHEDULE DATA SET',"
                                + " but begins with '%s'")
                        .formatted(start));
    }

    private void checkEnd() {
        var complaint = lines.linesRead() == 0 ? "the file is empty" : order.complaintAtEnd();
        if (complaint != null) errors.add(lines.linesRead() + 1, 1, complaint);
    }

    private void read(Line line) {
        var columns = new Columns(line.number(), line.text(), errors);
        var type = line.text().isEmpty() ? null : Type.of(line.text().charAt(0));
        if (line.length() != SsimRecord.LENGTH) {
            columns.error(
                    Math.min(line.length(), SsimRecord.LENGTH) + 1,
                    "the line has %d characters instead of %d".formatted(line.length(), SsimRecord.LENGTH));
            skip(type);
        } else if (line.text().equals(PaddingRecord.ZEROS)) {
            sink.accept(new PaddingRecord(line.number()), errors);
        } else if (type == null) {
            columns.error(1, "'%c' is no record type (1 to 5, or a line of zeros)".formatted(columns.at(1)));
            skip(null);
        } else {
            read(columns, type);
        }
    }

    /** An unreadable record still counts for the order and the serial numbers, so that it gives one error only. */
    private void skip(Type type) {
        if (type != null) order.moveOn(type, false);
        serials.moveOn(serials.expected());
    }

    private void read(Columns columns, Type type) {
        RecordChecks.characters(columns);
        var complaint = order.complaint(type);
        if (complaint != null) columns.error(1, complaint);
        if (type == Type.TRAILER) RecordChecks.previousSerial(columns, serials);
        RecordChecks.serial(columns, serials);
        var ssimRecord = parse(columns, type);
        order.moveOn(type, ssimRecord instanceof TrailerRecord trailer && trailer.more());
        if (ssimRecord instanceof CarrierRecord carrier) airline = carrier.airline();
        else if (type != Type.HEADER && type != Type.CARRIER) RecordChecks.airline(columns, airline);
        if (columns.isSound()) sink.accept(ssimRecord, errors);
    }

    private static SsimRecord parse(Columns columns, Type type) {
        return switch (type) {
            case HEADER -> FrameLayout.readHeader(columns);
            case CARRIER -> FrameLayout.readCarrier(columns);
            case LEG -> LegLayout.read(columns);
            case SEGMENT_DATA -> SegmentDataLayout.read(columns);
            case TRAILER -> FrameLayout.readTrailer(columns);
        };
    }
}
