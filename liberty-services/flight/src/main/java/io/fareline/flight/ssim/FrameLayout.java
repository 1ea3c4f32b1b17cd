package io.fareline.flight.ssim;

import java.time.LocalDate;

/** The columns of the record types that stand around the legs: header (1), carrier (2) and trailer (5). */
final class FrameLayout {
    static final Field<Integer> SERIAL = new Field<>(195, 200, NumberCodec.SERIAL);
    /** In a trailer: the serial number of the record before it. */
    static final Field<Integer> PREVIOUS_SERIAL = new Field<>(188, 193, NumberCodec.SERIAL);

    static final Field<String> AIRLINE = new Field<>(3, 5, TextCodec.AIRLINE);

    private static final String TITLE = "AIRLINE STANDARD SCHEDULE DATA SET";
    private static final Field<Integer> DATA_SET = new Field<>(192, 194, NumberCodec.DATA_SET);
    private static final Field<String> SEASON = new Field<>(11, 13, TextCodec.SEASON);
    private static final Field<LocalDate> VALID_FROM = new Field<>(15, 21, DateCodec.DATE);
    private static final Field<LocalDate> VALID_TO = new Field<>(22, 28, DateCodec.DATE_OR_OPEN);
    private static final Field<LocalDate> CREATED_ON = new Field<>(29, 35, DateCodec.DATE);
    private static final Field<String> CARRIER_TITLE = new Field<>(36, 64, TextCodec.ANYTHING);
    private static final Field<Character> STATUS = new Field<>(72, 72, LetterCodec.STATUS);
    private static final Field<Integer> CREATED_AT = new Field<>(191, 194, TimeCodec.TIME);
    private static final int MODE_COLUMN = 2;
    private static final int MORE_COLUMN = 194;

    private FrameLayout() {}

    static boolean isHeader(String line) {
        return line.startsWith("1" + TITLE);
    }

    static HeaderRecord readHeader(Columns columns) {
        var dataSet = columns.read(DATA_SET);
        return columns.isSound() ? new HeaderRecord(columns.line(), dataSet, columns.text()) : null;
    }

    static void write(Page page, HeaderRecord header) {
        page.put(MODE_COLUMN, TITLE).write(DATA_SET, header.dataSetSerial());
    }

    static CarrierRecord readCarrier(Columns columns) {
        var mode = mode(columns);
        var airline = columns.read(AIRLINE);
        var season = columns.read(SEASON);
        var from = columns.read(VALID_FROM);
        var to = columns.read(VALID_TO);
        var createdOn = columns.read(CREATED_ON);
        var title = columns.read(CARRIER_TITLE);
        var status = columns.read(STATUS);
        columns.read(CREATED_AT);
        if (from != null && to != null && to.isBefore(from))
            columns.error(VALID_TO.from(), "the schedule ends on %s, before it begins on %s".formatted(to, from));
        if (!columns.isSound()) return null;
        return new CarrierRecord(
                columns.line(), mode, airline, season, from, to, createdOn, title, status, columns.text());
    }

    private static TimeMode mode(Columns columns) {
        for (var mode : TimeMode.values()) if (mode.code() == columns.at(MODE_COLUMN)) return mode;
        columns.error(
                MODE_COLUMN, "time mode '%c' is neither L (local) nor U (UTC)".formatted(columns.at(MODE_COLUMN)));
        return null;
    }

    static void write(Page page, CarrierRecord carrier) {
        page.put(MODE_COLUMN, String.valueOf(carrier.mode().code()))
                .write(AIRLINE, carrier.airline())
                .write(SEASON, carrier.season())
                .write(VALID_FROM, carrier.validFrom())
                .write(VALID_TO, carrier.validTo())
                .write(CREATED_ON, carrier.createdOn())
                .write(CARRIER_TITLE, carrier.title())
                .write(STATUS, carrier.status());
    }

    static TrailerRecord readTrailer(Columns columns) {
        var airline = columns.read(AIRLINE);
        columns.read(PREVIOUS_SERIAL);
        var end = columns.at(MORE_COLUMN);
        if (end != 'C' && end != 'E')
            columns.error(MORE_COLUMN, "'%c' is neither C (more follows) nor E (end)".formatted(end));
        return columns.isSound() ? new TrailerRecord(columns.line(), airline, end == 'C', columns.text()) : null;
    }

    static void write(Page page, TrailerRecord trailer) {
        page.write(AIRLINE, trailer.airline()).put(MORE_COLUMN, trailer.more() ? "C" : "E");
    }
}
