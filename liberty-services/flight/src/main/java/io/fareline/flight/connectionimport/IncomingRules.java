package io.fareline.flight.connectionimport;

import io.fareline.flight.connection.ConnectingTimeRule;
import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import io.fareline.flight.connectionimport.ImportedTimes.Note;
import io.fareline.flight.mct.MctRecord;
import io.fareline.flight.network.Airports;
import io.fareline.flight.ssim.SsimErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a file while it is read, up to a limit, and what was left out. */
final class IncomingRules {
    private static final int STATION_COLUMN = 2;

    private final Airports airports;
    private final int most;
    private final int listed;
    private final List<ConnectingTimeRule> rules = new ArrayList<>();
    private final Map<ConnectingTimeRule, Integer> lines = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private int leftOut;

    /** @param listed most rules left out that are named one by one */
    IncomingRules(Airports airports, int most, int listed) {
        this.airports = airports;
        this.most = most;
        this.listed = listed;
    }

    void add(MctRecord read, SsimErrors errors) {
        if (read.beyond() != null) {
            leaveOut(
                    read,
                    read.beyond().column(),
                    "no rule can speak of " + read.beyond().what());
        } else if (!read.station().isEmpty() && airports.find(read.station()).isEmpty()) {
            leaveOut(read, STATION_COLUMN, read.station() + " is no airport that is known");
        } else if (rules.size() >= most) {
            errors.add(read.line(), 1, "there are more than " + most + " rules");
        } else {
            add(rule(read), read.line(), errors);
        }
    }

    private void add(ConnectingTimeRule rule, int line, SsimErrors errors) {
        var before = lines.putIfAbsent(rule.condition(), line);
        if (before == null) rules.add(rule);
        else errors.add(line, STATION_COLUMN, "this fits the same connections as line " + before);
    }

    private void leaveOut(MctRecord read, int column, String why) {
        leftOut++;
        if (notes.size() < listed) notes.add(new Note(read.line(), column, why));
    }

    private static ConnectingTimeRule rule(MctRecord read) {
        return new ConnectingTimeRule(
                read.station(),
                read.pair(),
                Carriers.ANY,
                read.arrivingCarrier(),
                read.departingCarrier(),
                read.arrivalTerminal(),
                read.departureTerminal(),
                read.minutes(),
                read.suppressed());
    }

    List<ConnectingTimeRule> rules() {
        return rules;
    }

    List<Note> notes() {
        return notes;
    }

    int leftOut() {
        return leftOut;
    }
}
