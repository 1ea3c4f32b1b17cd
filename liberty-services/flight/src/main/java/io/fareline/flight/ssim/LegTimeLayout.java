package io.fareline.flight.ssim;

import java.time.ZoneOffset;

/** The columns of one end of a leg. The two times stand in one order at departure and in the other at arrival. */
record LegTimeLayout(
        Field<String> station,
        Field<Integer> passengerTime,
        Field<Integer> aircraftTime,
        Field<ZoneOffset> utcVariation,
        Field<String> terminal,
        Field<DayShift> shift,
        Field<Character> mctStatus) {
    static final LegTimeLayout DEPARTURE = new LegTimeLayout(
            new Field<>(37, 39, TextCodec.STATION),
            new Field<>(40, 43, TimeCodec.TIME),
            new Field<>(44, 47, TimeCodec.TIME),
            new Field<>(48, 52, TimeCodec.UtcVariation.UTC_VARIATION),
            new Field<>(53, 54, TextCodec.TERMINAL),
            new Field<>(193, 193, DayShiftCodec.DAY_SHIFT),
            new Field<>(120, 120, LetterCodec.AsWritten.AS_WRITTEN));
    static final LegTimeLayout ARRIVAL = new LegTimeLayout(
            new Field<>(55, 57, TextCodec.STATION),
            new Field<>(62, 65, TimeCodec.TIME),
            new Field<>(58, 61, TimeCodec.TIME),
            new Field<>(66, 70, TimeCodec.UtcVariation.UTC_VARIATION),
            new Field<>(71, 72, TextCodec.TERMINAL),
            new Field<>(194, 194, DayShiftCodec.DAY_SHIFT),
            new Field<>(121, 121, LetterCodec.AsWritten.AS_WRITTEN));

    /** Null after an error has been noted. */
    LegTime read(Columns columns) {
        var at = columns.read(station);
        var passengers = columns.read(passengerTime);
        var aircraft = columns.read(aircraftTime);
        var variation = columns.read(utcVariation);
        var gate = columns.read(terminal);
        var days = columns.read(shift);
        var status = columns.read(mctStatus);
        if (!columns.isSound()) return null;
        if (passengers == TimeCodec.BLANK && aircraft == TimeCodec.BLANK) {
            columns.error(passengerTime.from(), "there is no time");
            return null;
        }
        // Where only one time is given, it serves for both.
        return new LegTime(
                at,
                passengers == TimeCodec.BLANK ? aircraft : passengers,
                aircraft == TimeCodec.BLANK ? passengers : aircraft,
                variation,
                gate,
                days,
                status);
    }

    void write(Page page, LegTime time) {
        page.write(station, time.station())
                .write(utcVariation, time.utcVariation())
                .write(terminal, time.terminal())
                .write(shift, time.shift())
                .write(mctStatus, time.mctStatus());
        var oneServesForBoth = time.passengerTime() == time.aircraftTime();
        var passengersLeftOut = oneServesForBoth && page.leavesOut(passengerTime, aircraftTime);
        var aircraftLeftOut = oneServesForBoth && page.leavesOut(aircraftTime, passengerTime);
        if (!passengersLeftOut) page.write(passengerTime, time.passengerTime());
        if (!aircraftLeftOut) page.write(aircraftTime, time.aircraftTime());
    }
}
