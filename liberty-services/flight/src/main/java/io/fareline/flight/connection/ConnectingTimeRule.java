package io.fareline.flight.connection;

import java.util.Comparator;

/**
 * The least time between an arrival and a departure that it fits, or that the two cannot be connected at all. What is
 * empty fits everything.
 *
 * @param station IATA code
 * @param pair {@code DD DI ID II}: how the arriving and then the departing leg count, domestic or international
 * @param carriers whether both legs must be of the same carrier, or must not
 * @param arrivingCarrier designator of the arriving flight's carrier
 * @param minutes meaningless when suppressed
 */
public record ConnectingTimeRule(
        String station,
        String pair,
        Carriers carriers,
        String arrivingCarrier,
        String departingCarrier,
        String arrivalTerminal,
        String departureTerminal,
        int minutes,
        boolean suppressed) {
    /** The longest minimum that makes sense: a day. */
    public static final int LONGEST_MINUTES = 1440;

    /** How the two carriers of a connection relate. */
    public enum Carriers {
        ANY,
        SAME,
        OTHER
    }

    /**
     * The rule to apply comes first, in the order of the trade's own list (SSIM chapter 8): the departing carrier outweighs
     * the arriving one, that the departure terminal, that the arrival terminal, that the station, that same or other
     * carrier, that the pair. Of two rules that are as specific, the one that forbids wins, then the longer time.
     */
    public static final Comparator<ConnectingTimeRule> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    ConnectingTimeRule::specificity)
            .reversed()
            .thenComparing(rule -> !rule.suppressed)
            .thenComparing(Comparator.comparingInt(ConnectingTimeRule::minutes).reversed())
            .thenComparing(ConnectingTimeRule::toString);

    public ConnectingTimeRule {
        if (!station.matches("([A-Z]{3})?")) throw new IllegalArgumentException("no station: " + station);
        if (!pair.matches("([DI]{2})?")) throw new IllegalArgumentException("no pair of D and I: " + pair);
        if (!suppressed && (minutes < 0 || minutes > LONGEST_MINUTES))
            throw new IllegalArgumentException("a connection takes 0 to 1440 minutes, not " + minutes);
        if (station.isEmpty() && !(arrivalTerminal + departureTerminal).isEmpty())
            throw new IllegalArgumentException("a terminal without its station");
    }

    /** The same for two rules that fit the same connections. */
    public ConnectingTimeRule condition() {
        return new ConnectingTimeRule(
                station,
                pair,
                carriers,
                arrivingCarrier,
                departingCarrier,
                arrivalTerminal,
                departureTerminal,
                0,
                false);
    }

    /** Where it stands in the order of the conditions; pages begin after it. */
    String place() {
        return String.join(
                ",",
                station,
                pair,
                carriers.name(),
                arrivingCarrier,
                departingCarrier,
                arrivalTerminal,
                departureTerminal);
    }

    /** One that holds everywhere and for everybody, until something more specific does. */
    public boolean isDefault() {
        return station.isEmpty() && arrivingCarrier.isEmpty() && departingCarrier.isEmpty() && !suppressed;
    }

    private int specificity() {
        return named(departingCarrier) << 6
                | named(arrivingCarrier) << 5
                | named(departureTerminal) << 4
                | named(arrivalTerminal) << 3
                | named(station) << 2
                | (carriers == Carriers.ANY ? 0 : 2)
                | named(pair);
    }

    private static int named(String text) {
        return text.isEmpty() ? 0 : 1;
    }
}
