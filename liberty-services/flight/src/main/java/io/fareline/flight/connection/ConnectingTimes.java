package io.fareline.flight.connection;

import io.fareline.flight.connection.ConnectingTimeRule.Carriers;
import io.fareline.flight.network.Names;
import io.fareline.flight.network.Stations;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules, sorted out by station so that few have to be looked at. Immutable. */
public final class ConnectingTimes {
    /** What {@link #minutes} gives where two legs cannot be connected. */
    public static final int FORBIDDEN = -1;

    private final Rule[][] byStation;
    private final int[] least;
    private final int otherwise;

    /** @param otherwise minutes where no rule fits */
    public ConnectingTimes(Collection<ConnectingTimeRule> rules, int otherwise, Stations stations, Names names) {
        this.otherwise = otherwise;
        var sorted = rules.stream().collect(Collectors.groupingBy(ConnectingTimeRule::station));
        var general = sorted.getOrDefault("", List.of());
        byStation = new Rule[stations.count()][];
        least = new int[stations.count()];
        Arrays.fill(byStation, compiled(general, List.of(), names));
        sorted.forEach((station, own) -> {
            int number = stations.number(station);
            if (number != Stations.NONE) byStation[number] = compiled(general, own, names);
        });
        for (int station = 0; station < least.length; station++) least[station] = least(byStation[station]);
    }

    /** The least minutes from an arrival to a departure by the most specific rule, or {@link #FORBIDDEN}. */
    public int minutes(Change change) {
        for (var rule : byStation[change.station()]) if (rule.fits(change)) return rule.minutes;
        return otherwise;
    }

    /** No connection at that station takes less, whatever is connected. */
    public int least(int station) {
        return least[station];
    }

    private int least(Rule[] rules) {
        int minutes = otherwise;
        for (var rule : rules) if (rule.minutes != FORBIDDEN) minutes = Math.min(minutes, rule.minutes);
        return minutes;
    }

    private static Rule[] compiled(List<ConnectingTimeRule> general, List<ConnectingTimeRule> own, Names names) {
        return Stream.concat(general.stream(), own.stream())
                .sorted(ConnectingTimeRule.MOST_SPECIFIC_FIRST)
                .map(rule -> Rule.of(rule, names))
                .toArray(Rule[]::new);
    }

    private record Rule(
            char arrives,
            char departs,
            Carriers carriers,
            int arrivingCarrier,
            int departingCarrier,
            int arrivalTerminal,
            int departureTerminal,
            int minutes) {
        private static final char ANY = ' ';

        static Rule of(ConnectingTimeRule rule, Names names) {
            return new Rule(
                    rule.pair().isEmpty() ? ANY : rule.pair().charAt(0),
                    rule.pair().isEmpty() ? ANY : rule.pair().charAt(1),
                    rule.carriers(),
                    names.number(rule.arrivingCarrier()),
                    names.number(rule.departingCarrier()),
                    names.number(rule.arrivalTerminal()),
                    names.number(rule.departureTerminal()),
                    rule.suppressed() ? FORBIDDEN : rule.minutes());
        }

        boolean fits(Change change) {
            return fits(arrives, change.arrivesInternational())
                    && fits(departs, change.departsInternational())
                    && fits(arrivingCarrier, change.arrivingCarrier())
                    && fits(departingCarrier, change.departingCarrier())
                    && fits(arrivalTerminal, change.arrivalTerminal())
                    && fits(departureTerminal, change.departureTerminal())
                    && fits(carriers, change.arrivingCarrier() == change.departingCarrier());
        }

        private static boolean fits(char wanted, boolean international) {
            return wanted == ANY || wanted == (international ? 'I' : 'D');
        }

        private static boolean fits(int wanted, int name) {
            return wanted == 0 || wanted == name;
        }

        private static boolean fits(Carriers wanted, boolean same) {
            return switch (wanted) {
                case ANY -> true;
                case SAME -> same;
                case OTHER -> !same;
            };
        }
    }
}
