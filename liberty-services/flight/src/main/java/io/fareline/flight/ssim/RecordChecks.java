package io.fareline.flight.ssim;

/** What is asked of a record in relation to the records before it, and of every record alike. */
final class RecordChecks {
    private RecordChecks() {}

    /** Printable ASCII, and the letters of ISO-8859-1 that occur in titles. */
    static void characters(Columns columns) {
        for (int column = 1; column <= SsimRecord.LENGTH; column++) {
            var character = columns.at(column);
            if (character < ' ' || character > '~' && character < 0xA0) {
                columns.error(column, "byte 0x%02X is not a printable character".formatted((int) character));
                return;
            }
        }
    }

    /** Goes on from what it finds, so that one gap is one error. */
    static void serial(Columns columns, SerialNumbers serials) {
        var found = columns.read(FrameLayout.SERIAL);
        if (found != null && found != serials.expected())
            columns.error(
                    FrameLayout.SERIAL.from(),
                    "record serial number %06d instead of %06d".formatted(found, serials.expected()));
        serials.moveOn(found == null ? serials.expected() : found);
    }

    /** A trailer repeats the serial number before it, which shows whether something was lost. */
    static void previousSerial(Columns columns, SerialNumbers serials) {
        var text = columns.between(FrameLayout.PREVIOUS_SERIAL.from(), FrameLayout.PREVIOUS_SERIAL.to());
        var expected = "%06d".formatted(serials.previous());
        if (text.chars().allMatch(Character::isDigit) && !text.equals(expected))
            columns.error(
                    FrameLayout.PREVIOUS_SERIAL.from(),
                    "the trailer says that the record before it is %s, but it is %s".formatted(text, expected));
    }

    /** A malformed airline is an error of its own already. */
    static void airline(Columns columns, String expected) {
        var field = FrameLayout.AIRLINE;
        try {
            var found = field.codec().parse(columns.between(field.from(), field.to()));
            if (!expected.isEmpty() && !found.equals(expected))
                columns.error(
                        field.from(), "airline '%s' differs from the carrier record's '%s'".formatted(found, expected));
        } catch (Malformed _) {
            return;
        }
    }
}
