package io.fareline.flight.ssim;

import java.util.List;

/** The columns of record type 4. */
final class SegmentDataLayout {
    private static final Field<Integer> DATA_ELEMENT = new Field<>(31, 33, NumberCodec.DATA_ELEMENT);
    private static final Field<String> BOARD = new Field<>(34, 36, TextCodec.STATION);
    private static final Field<String> OFF = new Field<>(37, 39, TextCodec.STATION);
    private static final Field<String> DATA = new Field<>(40, 194, TextCodec.ANYTHING);
    private static final Field<Configuration> CONFIGURATION = new Field<>(40, 194, ConfigurationCodec.CONFIGURATION);
    private static final int OVERFLOW_COLUMN = 28;

    private SegmentDataLayout() {}

    /** Null after errors have been noted. */
    static SegmentDataRecord read(Columns columns) {
        var key = LegKeyLayout.read(columns, OVERFLOW_COLUMN);
        var serviceType = columns.read(LegKeyLayout.SERVICE_TYPE);
        var element = columns.read(DATA_ELEMENT);
        var board = columns.read(BOARD);
        var off = columns.read(OFF);
        var data = columns.read(DATA);
        var flights = element == null || data == null ? List.<String>of() : flights(element, data, columns);
        if (element != null && element == SegmentDataRecord.CONFIGURATION) columns.read(CONFIGURATION);
        if (!columns.isSound()) return null;
        return new SegmentDataRecord(
                columns.line(), key, serviceType, element, board, off, data, flights, columns.text());
    }

    private static List<String> flights(int element, String data, Columns columns) {
        if (element != SegmentDataRecord.DUPLICATES && element != SegmentDataRecord.OPERATING_FLIGHT) return List.of();
        try {
            var flights = FlightList.parse(data);
            if (element == SegmentDataRecord.OPERATING_FLIGHT && flights.size() > 1)
                throw new Malformed("a leg is operated by one flight, not by " + flights.size());
            return flights;
        } catch (Malformed malformed) {
            columns.error(DATA.from() + malformed.offset(), malformed.getMessage());
            return List.of();
        }
    }

    static void write(Page page, SegmentDataRecord segment) {
        LegKeyLayout.write(page, segment.key(), OVERFLOW_COLUMN);
        page.write(LegKeyLayout.SERVICE_TYPE, segment.serviceType())
                .write(DATA_ELEMENT, segment.dataElement())
                .write(BOARD, segment.board())
                .write(OFF, segment.off())
                .write(DATA, segment.data());
    }
}
