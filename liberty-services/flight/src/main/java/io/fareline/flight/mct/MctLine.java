package io.fareline.flight.mct;

import static io.fareline.flight.mct.MctColumn.ARRIVAL_STATION;
import static io.fareline.flight.mct.MctColumn.ARRIVAL_TERMINAL;
import static io.fareline.flight.mct.MctColumn.ARRIVING_CARRIER;
import static io.fareline.flight.mct.MctColumn.DEPARTING_CARRIER;
import static io.fareline.flight.mct.MctColumn.DEPARTURE_STATION;
import static io.fareline.flight.mct.MctColumn.DEPARTURE_TERMINAL;
import static io.fareline.flight.mct.MctColumn.PAIR;
import static io.fareline.flight.mct.MctColumn.SUPPRESSED;
import static io.fareline.flight.mct.MctColumn.TIME;

import io.fareline.flight.mct.MctRecord.Beyond;
import io.fareline.flight.ssim.SsimErrors;

/** One line with a rule while it is read. */
record MctLine(int number, String text, SsimErrors errors) {
    private static final int LONGEST_MINUTES = 1440;

    /** The rule, or null after noting what is wrong with the line. */
    MctRecord read() {
        if (!isWellWritten() || !isSound()) return null;
        // No connection takes longer than a day, so that a longer minimum forbids it.
        boolean suppressed = is("Y", SUPPRESSED) || minutes() > LONGEST_MINUTES;
        return new MctRecord(
                number,
                ARRIVAL_STATION.in(text),
                PAIR.in(text),
                ARRIVING_CARRIER.in(text),
                DEPARTING_CARRIER.in(text),
                ARRIVAL_TERMINAL.in(text),
                DEPARTURE_TERMINAL.in(text),
                suppressed ? 0 : minutes(),
                suppressed,
                beyond());
    }

    private boolean isWellWritten() {
        boolean well = true;
        for (var column : MctColumn.values()) {
            if (column.isWellWritten(text)) continue;
            well = false;
            errors.add(
                    number,
                    column.from(),
                    "'" + column.in(text).replaceAll("[^ -~]", "?") + "' is not " + column.rule());
        }
        return well;
    }

    private boolean isSound() {
        if (is("Y", SUPPRESSED) != is("", TIME))
            return refuse(TIME, "a time must be there unless the connection is suppressed, and not where it is");
        if (is("", ARRIVAL_STATION) && is("", DEPARTURE_STATION)) {
            if (!is("Y", SUPPRESSED)) return refuse(ARRIVAL_STATION, "only a suppression may be without stations");
            if (!is("", ARRIVAL_TERMINAL) || !is("", DEPARTURE_TERMINAL))
                return refuse(ARRIVAL_TERMINAL, "a terminal means nothing without its station");
        }
        return true;
    }

    private Beyond beyond() {
        if (!ARRIVAL_STATION.in(text).equals(DEPARTURE_STATION.in(text)))
            return new Beyond(DEPARTURE_STATION.from(), "connections from one airport to another");
        for (var column : MctColumn.values())
            if (column.beyond() != null && !is("", column)) return new Beyond(column.from(), column.beyond());
        return null;
    }

    private int minutes() {
        String time = TIME.in(text);
        return time.isEmpty() ? 0 : Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(2));
    }

    private boolean is(String value, MctColumn column) {
        return column.in(text).equals(value);
    }

    private boolean refuse(MctColumn column, String reason) {
        errors.add(number, column.from(), reason);
        return false;
    }
}
