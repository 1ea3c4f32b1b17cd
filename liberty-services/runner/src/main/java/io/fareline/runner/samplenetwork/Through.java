package io.fareline.runner.samplenetwork;

import java.util.List;

/**
 * Flights between the hubs, some of them going on under the same number.
 *
 * @param leavingAt minutes after local midnight at the first station
 * @param backAt the same at the last one
 */
record Through(List<String> stations, int leavingAt, int backAt) {
    static final List<Through> ALL = List.of(
            new Through(List.of("FRA", "ORD"), 10 * 60 + 15, 15 * 60 + 50),
            new Through(List.of("FRA", "ORD"), 17 * 60, 21 * 60),
            new Through(List.of("FRA", "SIN"), 21 * 60 + 55, 23 * 60 + 45),
            new Through(List.of("FRA", "SIN", "MEL"), 12 * 60 + 30, 15 * 60 + 30),
            new Through(List.of("FRA", "ORD", "SFO"), 13 * 60 + 20, 14 * 60 + 10),
            new Through(List.of("SIN", "NRT", "LAX"), 9 * 60 + 5, 12 * 60 + 40));
}
